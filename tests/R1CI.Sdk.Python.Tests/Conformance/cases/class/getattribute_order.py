class Data:
    def __get__(self, obj, owner=None):
        return f'data {obj is not None} {owner.__name__}'
    def __set__(self, obj, value):
        print('set', value)
class NonData:
    def __get__(self, obj, owner=None):
        return 'nondata'
class A:
    d = Data()
    n = NonData()
    plain = 'class'
    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return f'getattr {name}'
        raise AttributeError(f'nothing called {name}')
a = A()
a.__dict__.update(d='instance d', n='instance n', plain='instance')
print(a.d, a.n, a.plain, A.d, A.n, A.plain)
a.d = 5
print(a.__dict__['d'], vars(a)['n'])
print(a.dyn_x, getattr(a, 'dyn_y'), hasattr(a, 'dyn_z'), hasattr(a, 'other'), getattr(a, 'other', 'default'))
try:
    a.other
except AttributeError as e:
    print(e.args, e.name, e.obj is a)
class B:
    def __init__(self):
        self.seen = []
    def __getattribute__(self, name):
        if name == 'seen':
            return object.__getattribute__(self, name)
        self.seen.append(name)
        if name == 'boom':
            raise AttributeError('boom')
        return object.__getattribute__(self, name)
    def __getattr__(self, name):
        return 'fallback ' + name
    def method(self):
        return 'method'
b = B()
print(b.method(), b.boom, b.nothing, b.seen)
print(type(b).__getattribute__(b, 'method')(), len(b.seen))
try:
    object.__getattribute__(b, 'nothing')
except AttributeError as e:
    print(e)
