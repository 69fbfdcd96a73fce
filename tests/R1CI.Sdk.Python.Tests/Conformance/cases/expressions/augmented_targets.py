# What augmented assignment evaluates, and how often, for each kind of target.
log = []
def note(value):
    log.append(value)
    return value

class Box:
    def __init__(self): self.__dict__['stored'] = {}
    def __getattr__(self, name):
        log.append('get ' + name)
        return 10
    def __setattr__(self, name, value):
        log.append(f'set {name} {value}')
    def __getitem__(self, key):
        log.append(f'item {key!r}')
        return 100
    def __setitem__(self, key, value):
        log.append(f'store {key!r} {value}')

def flush():
    print(*log, sep=' | ')
    log.clear()

box = Box()
def get_box():
    log.append('box')
    return box

get_box().attr += note(1)
flush()
get_box()[note('key')] *= note(2)
flush()
get_box()[note(1):note(2), ...] -= note(3)
flush()
get_box()[note(0)].real if False else None
nested = {'a': [1, {'b': 2}]}
nested['a'][1]['b'] **= 5
nested['a'][0] <<= 3
print(nested)

x = 5
x += x + (x := 1)
print(x)
n = 0b1010
n &= 0b0110; print(n, end=' ')
n |= 0b1001; print(n, end=' ')
n ^= 0b1111; print(n, end=' ')
n <<= 4; print(n, end=' ')
n >>= 2; print(n, end=' ')
n //= 3; print(n, end=' ')
n %= 4; print(n, end=' ')
n -= 10; print(n, end=' ')
n **= 2; print(n, end=' ')
n /= 8; print(n)

s = 'a'
s += s * 2
s %= () if '%' in s else ()
print(s)
lst = [1, 2, 3]
lst[0], lst[-1] = lst[-1], lst[0]
lst[1:2] += 'xy'
print(lst)
lst[:] = lst[::-1]
lst[::2] = [0] * len(lst[::2])
print(lst)
try:
    lst[::2] = [1]
except ValueError as error:
    print(error)
try:
    lst[5] += 1
except IndexError as error:
    print(error)
try:
    nested['q'] += 1
except KeyError as error:
    print(error)
def local():
    try:
        total += 1
    except UnboundLocalError as error:
        print(error)
local()
for code in ('f() += 1', '(a, b) += 1', '[a] += 1', 'a + b += 1', '1 += a', 'a += b += c', '"s" += 1', 'None += 1', 'a.b() += 1', '(yield) += 1', 'x if y else z += 1', 'a += *b', '(a) += 1', 'a, b += 1', 'f"{x}" += 1', 'a < b += 1'):
    try:
        compile(code, 's', 'exec')
        print('ok', code)
    except SyntaxError as error:
        print(code, '|', error.msg)
