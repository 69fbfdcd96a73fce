# Objects end when containers and attributes let them go; lists and tuples empty from the end.
class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  ends:', self.name)


class Box:
    pass


items = [Noted(i) for i in range(4)]
items.pop()
print('popped')
items.pop(0)
print('popped the first')
items.pop()
items.clear()
print('cleared')
items = [Noted(f'item {i}') for i in range(3)]
del items
print('list deleted')
pair = (Noted('left'), Noted('right'))
pair = None
print('tuple gone')
table = {'a': Noted('a'), 'b': Noted('b'), 'c': Noted('c')}
del table['a']
table['b'] = 0
print('two entries replaced')
table.clear()
print('table cleared')
group = {Noted('in a set')}
group.clear()
print('set cleared')
box = Box()
box.content = Noted('old content')
box.content = Noted('new content')
print('attribute bound anew')
del box.content
print('attribute deleted')
box.content = Noted('last content')
del box
print('box deleted')
owner = Noted('owner')
owner.part = Noted('part of owner')
owner.part.deeper = Noted('deeper part')
owner = None
print('end')
