class Logged:
    def __setattr__(self, name, value):
        print('set', name, value)
        super().__setattr__(name, value)
    def __delattr__(self, name):
        print('del', name)
        object.__delattr__(self, name)
x = Logged()
x.a = 1
x.a += 5
setattr(x, 'b c', 2)
print(x.__dict__, getattr(x, 'b c'))
del x.a
delattr(x, 'b c')
print(vars(x))
for action in (lambda: delattr(x, 'zz'), lambda: setattr(5, 'a', 1), lambda: setattr([], 'a', 1), lambda: delattr(int, 'real'),
               lambda: setattr(int, 'foo', 1), lambda: setattr(x, 5, 1), lambda: getattr(x, 5), lambda: setattr(None, 'a', 2),
               lambda: setattr('s', 'upper', 2), lambda: setattr(object(), 'x', 1), lambda: setattr(len, 'x', 1), lambda: delattr('', 'upper')):
    try:
        action()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
class Frozen:
    def __init__(self):
        object.__setattr__(self, 'v', 1)
    def __setattr__(self, *args):
        raise AttributeError('frozen', *args)
try:
    Frozen().v = 2
except AttributeError as e:
    print(e.args)
class ViaClass:
    pass
ViaClass.f = lambda self, k: (self.__class__.__name__, k)
v = ViaClass()
print(v.f(3))
del ViaClass.f
print(hasattr(v, 'f'))
try:
    del ViaClass.f
except AttributeError as e:
    print(e)
