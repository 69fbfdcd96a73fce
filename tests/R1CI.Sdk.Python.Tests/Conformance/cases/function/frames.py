import sys
def where():
    f = sys._getframe()
    return f.f_code.co_name, f.f_lineno, f.f_back.f_code.co_name, f.f_back.f_back.f_code.co_name if f.f_back.f_back else None
def outer():
    x = 5
    return where()
print(outer())
def caller_locals():
    return sorted(sys._getframe(1).f_locals.items())
def with_locals(a, b=2):
    c = a + b
    return caller_locals()
print(with_locals(1))
print(sys._getframe().f_code.co_name, sys._getframe().f_globals is globals(), sys._getframe().f_locals is globals(), sys._getframe().f_back)
try:
    sys._getframe(100)
except ValueError as e:
    print(e)
def depth():
    n, f = 0, sys._getframe()
    while f:
        n, f = n + 1, f.f_back
    return n
def rec(k): return depth() if k == 0 else rec(k - 1)
print(rec(0), rec(5), [depth() for _ in range(1)], list(map(lambda _: depth(), [1])))
def caught():
    y = 1
    raise ValueError('x')
try:
    caught()
except ValueError as e:
    tb = e.__traceback__
    names = []
    while tb:
        names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_lineno))
        last = tb
        tb = tb.tb_next
    print(names, last.tb_frame.f_locals)
    print(sys.exc_info()[0].__name__, sys.exc_info()[1] is e, sys.exc_info()[2] is e.__traceback__)
print(sys.exc_info())
def gen():
    z = 3
    yield sys._getframe().f_code.co_name
    yield 2
g = gen()
print(next(g), g.gi_frame.f_locals, g.gi_frame.f_lineno, g.gi_code.co_name, g.gi_running)
print(list(g), g.gi_frame)
class C:
    here = sys._getframe().f_code.co_name
    names = sorted(n for n in sys._getframe().f_locals if not n.startswith('__'))
print(C.here, C.names)
