class Temp:
    def __init__(self, c):
        self._c = c
    @property
    def f(self):
        """Fahrenheit."""
        return self._c * 9 / 5 + 32
    @f.setter
    def f(self, v):
        self._c = (v - 32) * 5 / 9
    @f.deleter
    def f(self):
        print('deleted')
    @property
    def ro(self):
        return 'fixed'
    wo = property(None, lambda self, v: print('set', v))
t = Temp(100)
print(t.f, Temp.f.__doc__)
t.f = 32
print(t._c)
del t.f
t.wo = 3
for x in [lambda: setattr(t, 'ro', 1), lambda: delattr(t, 'ro'), lambda: t.wo]:
    try:
        x()
    except AttributeError as e:
        print(e)
class Sub(Temp):
    @property
    def ro(self):
        return 'sub ' + super().ro
    @Temp.f.getter
    def f(self):
        return -1
print(Sub(1).ro, Sub(1).f, type(Temp.f), isinstance(Temp.__dict__['ro'], property))
class Fails:
    @property
    def x(self):
        return self.missing
    def __getattr__(self, name):
        return 'fallback ' + name
print(Fails().x, Fails().anything)
