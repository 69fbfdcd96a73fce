def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def reset():
        nonlocal n
        del n
    return inc, reset
inc, reset = counter()
print(inc(), inc(5))
reset()
for f in (inc, reset):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
x = 'module'
def outer():
    x = 'outer'
    class C:
        print('class sees', x)
        x = 'class'
        print('then', x)
        def m(self): return x
        nonlocal_list = [x for _ in 'ab']
    return C().m(), C.nonlocal_list
print(outer())
def deep():
    v = []
    def a():
        def b():
            def c():
                v.append('c')
                return lambda: v + ['lambda']
            return c()
        return b()
    return a()()
print(deep())
def g():
    global made_global
    made_global = 1
    def h():
        global made_global
        made_global += 1
    h()
g()
print(made_global)
def use_before():
    try:
        print(y)
    except UnboundLocalError as e:
        print(e, e.name)
    y = 1
use_before()
def free_unbound():
    def inner(): return later
    try:
        inner()
    except NameError as e:
        print(type(e).__name__, e)
    later = 1
    return inner()
print(free_unbound())
class D:
    y = 5
    try:
        z = [y for _ in [1]]
    except NameError as e:
        print(e)
    w = [i for i in range(y)]
print(D.w)
def exc_name():
    e = 'old'
    try:
        raise ValueError
    except ValueError as e:
        pass
    try:
        e
    except UnboundLocalError as err:
        print(err)
exc_name()
for i in range(3): pass
print(i, [i for i in 'xyz'], i, (lambda i=i: i)())
if (w := 5) > 3 and (z := w * 2): print(w, z)
print([last := k for k in range(4)], last)
def walrus():
    total = 0
    r = [total := total + v for v in range(4)]
    return r, total
print(walrus())
