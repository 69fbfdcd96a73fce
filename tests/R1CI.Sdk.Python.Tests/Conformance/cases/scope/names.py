x = 'global'
class A:
    x = 'class'
    def show(self):
        return x
    y = x
print(A().show(), A.y, A.x)
def f():
    x = 'local'
    class B:
        z = x
        x = 'inner'
    return B.z, B.x
try:
    print(f())
except NameError as e:
    print(type(e).__name__, e)
def g():
    for i in range(3):
        pass
    return i
print(g())
def h():
    [q for q in range(3)]
    try:
        return q
    except NameError as e:
        return str(e)
print(h(), [n for n in dir() if n in ('x', 'A', 'f')], 'x' in globals(), 'zzz' in globals())
def loc():
    a = 1
    b = 'two'
    return sorted(locals().items())
print(loc())
try:
    print(not_defined)
except NameError as e:
    print(e, e.name)
del x
try:
    x
except NameError as e:
    print(e)
len = 5
print(len)
del len
print(len([1]))
