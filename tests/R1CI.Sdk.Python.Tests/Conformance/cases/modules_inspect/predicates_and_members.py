import inspect, math, types
class M(type): pass
class A(metaclass=M):
    x = 1
    def f(self): pass
    @property
    def p(self): return 5
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
class B(A): y = 2
def gen(): yield
async def co(): pass
async def ag(): yield
a = A()
for v in (A, a, a.f, A.f, len, math, gen, gen(), co, ag, 5, A.p, A.__dict__['s'], type, print, [].append, str.upper, lambda: 0, object.__init__, inspect):
    print([n for n in ('isclass', 'ismodule', 'isfunction', 'ismethod', 'isbuiltin', 'isroutine', 'isgeneratorfunction', 'isgenerator', 'iscoroutinefunction', 'isasyncgenfunction', 'isabstract', 'isdatadescriptor', 'ismethoddescriptor') if getattr(inspect, n)(v)])
print([n for n, v in inspect.getmembers(B) if not n.startswith('__')], [n for n, v in inspect.getmembers(a, inspect.ismethod)], inspect.getmro(B), inspect.getmodule(A).__name__, inspect.getmodule(len).__name__)
c = co(); print(inspect.iscoroutine(c), inspect.isawaitable(c), inspect.isawaitable(5)); c.close()
g = gen(); print(inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); g.close(); print(inspect.getgeneratorstate(g))
print(inspect.getattr_static(a, 'p') is A.__dict__['p'], inspect.getattr_static(a, 'zz', 'default'), inspect.classify_class_attrs(B)[-1].name, inspect.getclasstree([A, B])[1][0][0].__name__, inspect.currentframe() is None or True, inspect.isframe(5))
print(inspect.getsource(gen), inspect.getsourcelines(A)[1], inspect.getcomments(gen))
x = 1
def closure():
    y = 2
    def inner(): return x + y + len([])
    return inner
print(inspect.getclosurevars(closure()).nonlocals)
try: inspect.getsource(len)
except TypeError as e: print(str(e)[:50])
try: inspect.getsource(5)
except TypeError as e: print(e)
