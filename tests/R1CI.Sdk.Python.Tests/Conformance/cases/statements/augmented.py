x = 5
x += 1; x -= 2; x *= 3; x //= 2; x **= 2; x %= 7; x <<= 3; x >>= 1; x |= 8; x &= 12; x ^= 5
print(x)
a = [1]
b = a
b += [2]
print(a, a is b)
b = b + [3]
print(a, b, a is b)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as e:
    print(e, t)
s = 'a'
s += 'b' * 2
d = {'n': 1}
d['n'] += 5
d.setdefault('m', []).append(1)
class O:
    v = 1
o = O()
o.v += 1
print(s, d, o.v, O.v)
y = 7.5
y /= 2
y //= 1
y %= 2
print(y)
def f():
    f.calls += 1
    return 0
f.calls = 0
l = [0, 0]
l[f()] += 10
print(l, f.calls)
try:
    undefined += 1
except NameError as e:
    print(e)
