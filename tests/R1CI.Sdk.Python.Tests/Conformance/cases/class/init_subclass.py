class Plugin:
    all = {}
    def __init_subclass__(cls, key=None, **kw):
        super().__init_subclass__(**kw)
        cls.all[key or cls.__name__] = cls
class A(Plugin, key='alpha'):
    pass
class B(Plugin):
    pass
print(sorted(Plugin.all), Plugin.all['alpha'] is A)
try:
    class C(Plugin, bad=1):
        pass
except TypeError as e:
    print(e)
class G:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'
print(G[int], G['a', 1])
class New:
    def __new__(cls, v):
        self = super().__new__(cls)
        self.made = True
        return self if v else 'not an instance'
    def __init__(self, v):
        self.v = v
print(New(1).__dict__, New(0))
class Imm(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))
    @property
    def a(self):
        return self[0]
print(Imm(1, 2), Imm(1, 2).a, Imm(3, 4) + (5,), type(Imm(1, 2)).__name__)
