# Default values are made once, when def runs, and can be seen and replaced.
def collect(item, into=[]):
    into.append(item)
    return into

print(collect(1), collect(2), collect('x', []), collect(3))
print(collect.__defaults__)
collect.__defaults__ = (['replaced'],)
print(collect('y'))
collect.__defaults__ = None
try:
    collect('z')
except TypeError as error:
    print(error)

def count(word, seen={}):
    seen[word] = seen.get(word, 0) + 1
    return seen
for w in 'a b a'.split():
    counts = count(w)
print(counts)

def keyword(*, cache={}, size=3):
    cache[len(cache)] = size
    return cache
keyword()
keyword(size=5)
print(keyword.__kwdefaults__)
keyword.__kwdefaults__['size'] = 99
print(keyword())

x = 10
def captured(value=x, later=lambda: x):
    return value, later()
x = 20
print(captured())

def order(tag):
    print('eval', getattr(tag, '__name__', tag))
    return tag

@order
def decorated(): pass

def defaults_order(a=order('first'), *, k=order('kw'), b=1): return a
print('defined')

class Stack:
    items = []
    def __init__(self, start=[]):
        self.own = start
s, t = Stack(), Stack()
s.items.append(1)
s.own.append(2)
print(t.items, t.own, s.own is t.own)

def sentinel(value=..., *, _missing=object()):
    return 'absent' if value is ... else value
print(sentinel(), sentinel(None))

functions = []
for n in range(3):
    def f(n=n, acc=[]):
        acc.append(n)
        return acc
    functions.append(f)
print(functions[0](), functions[0](), functions[1](), functions[2](7))

def tuple_default(p=(1, [2])):
    p[1].append(3)
    return p
tuple_default()
print(tuple_default())
def none_idiom(items=None):
    items = items or ['fresh']
    items.append('used')
    return items
mine = []
print(none_idiom(), none_idiom(), none_idiom(mine), mine)
try:
    exec('def f(a=1, b): pass')
except SyntaxError as error:
    print(error.msg)
try:
    collect.__defaults__ = [1]
except TypeError as error:
    print(error)
