# Closures see the variable, not the value it had; four ways to freeze it.
late = [lambda: n for n in range(3)]
print([f() for f in late])

early = [lambda n=n: n for n in range(3)]
print([f() for f in early], early[0](99))

def freeze(n):
    return lambda: n

print([f() for f in [freeze(n) for n in range(3)]])

handlers = {}
for name in ('open', 'save', 'quit'):
    def handler(suffix=''):
        return name + suffix
    handlers[name] = handler
print({key: h('!') for key, h in handlers.items()})
name = 'changed'
print(handlers['open']())

def in_function():
    made = []
    for i in range(3):
        made.append(lambda: i)
    first = [f() for f in made]
    i = 'after the loop'
    return first, [f() for f in made]

print(in_function())

def nested_generators():
    makers = (lambda k=k: (k, outer) for k in 'ab')
    outer = 'set later'
    return [m() for m in makers]

print(nested_generators())

# The first iterable of a generator expression is evaluated at once, the rest on demand.
def source(tag):
    print('source', tag)
    return [1, 2]

lazy = ((x, y) for x in source('outer') for y in source('inner'))
print('made')
print(list(lazy))

counter = 0
def bump():
    global counter
    counter += 1
    return counter

def default_once(value=bump()):
    return value

print(default_once(), default_once(), counter)
cells = [f.__closure__[0].cell_contents for f in [freeze('p'), freeze('q')]]
print(cells, late[0].__closure__ is not None, early[0].__defaults__, early[0].__closure__)
