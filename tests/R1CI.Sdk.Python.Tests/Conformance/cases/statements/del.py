x = [1, 2, 3, 4, 5]
del x[0], x[-1]
print(x)
del x[:]
print(x)
a = b = 1
del a
print(b, 'a' in globals())
d = {1: 2, 3: 4}
del d[1]
class C:
    z = 1
c = C()
c.q = 2
del c.q, C.z
print(d, c.__dict__, hasattr(C, 'z'))
(p, q), r = (1, 2), 3
del (p, q), [r]
for n in 'pqr':
    print(n in globals(), end=' ')
print()
def f():
    v = 1
    del v
    v = 2
    return v
print(f())
for t in ['del nope', 'del c.nope', 'del d[99]', 'del x[0]', 'del (1)', 'del f()']:
    try:
        exec(t)
    except Exception as e:
        print(type(e).__name__, e)
