class Proxy:
    def __init__(self, target):
        object.__setattr__(self, 'target', target)
    def __getattr__(self, name):
        print('get', name)
        return getattr(self.target, name)
    def __setattr__(self, name, value):
        print('set', name, value)
        setattr(self.target, name, value)
    def __delattr__(self, name):
        print('del', name)
        delattr(self.target, name)
class T:
    a = 1
p = Proxy(T())
print(p.a)
p.b = 2
print(p.b)
del p.b
print(hasattr(p, 'b'))
class Spy:
    x = 1
    def __getattribute__(self, name):
        if name == 'secret':
            raise AttributeError('hidden')
        return object.__getattribute__(self, name)
s = Spy()
print(s.x, getattr(s, 'secret', 'default'))
try:
    s.secret
except AttributeError as e:
    print(e)
class M:
    def __dir__(self):
        return ['b', 'a']
print(dir(M()), [n for n in dir(T()) if not n.startswith('_')])
