# __bool__ beats __len__; __index__ opens slices, range, hex and bytes to objects.
class Both:
    def __bool__(self):
        print('bool', end=' ')
        return False

    def __len__(self):
        print('len', end=' ')
        return 3

class OnlyLen:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print('len', end=' ')
        return self.n

print(bool(Both()), not OnlyLen(0), bool(OnlyLen(2)))
print('yes' if OnlyLen(0) else 'no', OnlyLen(1) and 'and', not Both() or 'or')
print(any([OnlyLen(0), OnlyLen(4), OnlyLen(5)]), all([OnlyLen(0), OnlyLen(1)]))

class BadBool:
    def __bool__(self):
        return 1

class NoneBool:
    __bool__ = None

for bad in (BadBool(), NoneBool()):
    try:
        if bad:
            print('true')
    except TypeError as error:
        print(error)

class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value

three = Index(3)
items = list(range(10, 20))
print(items[three], items[three:Index(6)], items[::three], 'abcdef'[three], b'abcdef'[three])
print(list(range(three)), hex(three), bin(three), oct(Index(-9)), chr(Index(97)), bytes(three), [0] * three)
print(int(three), float(three), complex(three), round(2.34567, three), 'ab' * three, pow(2, 5))
print(items.pop(three), items.insert(three, 'new'), items[2:5], (5, 6, 5, 5).index(5, three))
print('%d %x' % (7, 255), '{:d}'.format(7), '%c' % 65, '%*d|' % (3, 4))
print(1 << 3, divmod(17, 5), int('z', Index(36)), (255).to_bytes(Index(2), 'big'), 'a,b,c'.split(',', Index(1)))
for action in (lambda: items[Index('x')], lambda: items[1.0], lambda: '%x' % 1.5, lambda: range(2.0), lambda: [1] * 1.5,
               lambda: items['1'], lambda: items[None:'2'], lambda: hex(1.0), lambda: three + 1, lambda: 1 << three):
    try:
        print(action())
    except TypeError as error:
        print(error)

class Weird(int):
    def __index__(self):
        return 0

print(items[Weird(2)], [1, 2, 3][Weird(1):], hex(Weird(17)), int(Index(True)), type(int(Index(True))).__name__)
