# An object ends when the last name for it is deleted or bound anew.
class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  ends:', self.name)


first = Noted('first')
del first
print('after del')
second = Noted('second')
second = None
print('after None')
third = Noted('third')
third = Noted('third again')
print('after a new one')
one = Noted('shared')
other = one
del one
print('one name left')
other = 5
print('no name left')
Noted('never named')
print('after an expression')
swapped, kept = Noted('left'), Noted('right')
swapped, kept = kept, swapped
swapped = 1
print('swapped and dropped')
for i in range(2):
    again = Noted(f'turn {i}')
print('after the loop')
for item in [Noted('a'), Noted('b')]:
    print('item', item.name)
print('list of the loop gone, last item kept')
del item
del again
print('end')
