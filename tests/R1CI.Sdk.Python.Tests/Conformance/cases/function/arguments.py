def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw
print(f(1, c=3), f(1, 5, 6, 7, c=8, e=9), f(*[1, 2], **{'c': 3, 'z': 0}), f(a=1, c=2), f(1, *(), c=0, *[9]))
def g(a, b, /, c, *, d):
    return a, b, c, d
print(g(1, 2, 3, d=4), g(1, 2, c=3, d=4))
def h(x, acc=[]):
    acc.append(x)
    return acc
print(h(1), h(2), h(3, []), h.__defaults__, f.__kwdefaults__, f.__name__, f.__code__.co_argcount)
print((lambda *a, **k: (a, k))(1, 2, x=3), (lambda x, y=2: x + y)(1), max(*[1, 5, 3]), print('a', 'b', sep='-', end='!\n'))
for t in [lambda: f(), lambda: f(1), lambda: g(1, 2, 3, 4), lambda: g(a=1, b=2, c=3, d=4), lambda: g(1), lambda: f(1, c=1, a=2), lambda: (lambda: 0)(1), lambda: (lambda x: 0)(), lambda: (lambda x, y: 0)(1), lambda: (lambda x: 0)(1, 2), lambda: (lambda x=1: 0)(1, 2), lambda: (lambda x: 0)(y=1), lambda: (lambda x: 0)(1, x=1), lambda: f(*5), lambda: f(**5), lambda: f(1, **{1: 2}), lambda: (lambda a, b, c: 0)(1), lambda: (lambda *, k: 0)(), lambda: (lambda *, k, m: 0)(), lambda: f(1, c=1, **{'c': 2}), lambda: len(), lambda: len(1, 2), lambda: print(foo=1)]:
    try:
        print(t())
    except TypeError as e:
        print(e)
