# Proxies and lazy objects built on __getattr__, __getattribute__ and friends.
class Proxy:
    def __init__(self, target):
        object.__setattr__(self, '_target', target)
        object.__setattr__(self, '_log', [])

    def __getattr__(self, name):
        self._log.append(name)
        return getattr(self._target, name)

    def __setattr__(self, name, value):
        self._log.append(f'{name}={value}')
        setattr(self._target, name, value)

    def __delattr__(self, name):
        self._log.append(f'del {name}')
        delattr(self._target, name)

    def __dir__(self):
        return ['b', 'a']

class Target:
    kind = 'target'
    def hello(self): return f'hello from {type(self).__name__}'

target = Target()
p = Proxy(target)
p.colour = 'red'
print(p.hello(), p.kind, target.colour)
del p.colour
print(hasattr(p, 'colour'), getattr(p, 'nope', 'default'), p._log)
print(dir(p), vars(p).keys())
try:
    p.missing
except AttributeError as error:
    print(error, '|', error.name, error.obj is target)
try:
    len(Proxy([1, 2]))
except TypeError as error:
    print(error)
print(Proxy([1, 2]).__len__())

class Chain:
    def __init__(self, path=''): self._path = path
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return Chain(f'{self._path}/{name}')
    def __call__(self, *args): return Chain(f'{self._path}({",".join(map(str, args))})')
    def __str__(self): return self._path
    __repr__ = __str__

print(Chain().users(5).posts.latest, str(Chain().a.b))

class Strict:
    def __init__(self): self.ok = 1
    def __getattribute__(self, name):
        if name == 'secret':
            raise AttributeError('hidden')
        return object.__getattribute__(self, name)
    secret = 5

s = Strict()
print(s.ok, hasattr(s, 'secret'), Strict.secret)
try:
    s.secret
except AttributeError as error:
    print(error)

class Falls:
    @property
    def broken(self):
        return self.not_there
    def __getattr__(self, name):
        return f'getattr({name})'
print(Falls().broken, Falls().other)

class Recursive:
    def __getattr__(self, name):
        return self.cache[name]
try:
    Recursive().x
except RecursionError as error:
    print('RecursionError')

class Frozen:
    def __init__(self, **kw): self.__dict__.update(kw)
    def __setattr__(self, name, value): raise TypeError(f'cannot set {name}')
f = Frozen(a=1)
try:
    f.a = 2
except TypeError as error:
    print(error)
object.__setattr__(f, 'a', 3)
print(f.a)
for args in ((f, 1), (f,), (f, 'a', 'b', 'c')):
    try:
        getattr(*args)
    except TypeError as error:
        print(error)
