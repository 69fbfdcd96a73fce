# A class body is a scope that functions and comprehensions inside it cannot see.
limit = 'global'

class Config:
    limit = 10
    doubled = limit * 2
    names = [limit for _ in range(2)]          # the element expression looks past the class
    first_iterable = [n for n in range(limit // 5)]

    def read(self):
        return limit

    class Inner:
        seen = limit
        limit = 'inner'

    if doubled > 15:
        big = True
    else:
        small = True

    for index in range(3):
        pass

print(Config.doubled, Config.names, Config.first_iterable)
print(Config().read(), Config.Inner.seen, Config.Inner.limit)
print(Config.big, hasattr(Config, 'small'), Config.index)

def outer(value):
    class Local:
        value = value if False else 'own'
    return Local

try:
    outer(1)
except NameError as error:
    print(type(error).__name__, error)

def reads_enclosing(value):
    class Local:
        copy = value

        def method(self):
            return value, __class__.__name__
    value = 'rebound'
    return Local

made = reads_enclosing('first')
print(made.copy, made().method())

class Deleted:
    temp = 1
    kept = temp + 1
    del temp

print(hasattr(Deleted, 'temp'), Deleted.kept)

class Located:
    print(__module__, __qualname__)
    where = sorted(name for name in locals() if not name.startswith('__'))
    locals()['injected'] = 5

print(Located.where, Located.injected)

class Outer:
    class Middle:
        def method(self):
            def inner():
                pass
            return inner

print(Outer.Middle.__qualname__, Outer.Middle.method.__qualname__, Outer.Middle().method().__qualname__)

x = 'global x'
def shadow():
    x = 'local x'
    class Uses:
        global x
        seen = x
        x = 'set by class'
    return Uses.seen, x, hasattr(Uses, 'x')

print(shadow(), x)
