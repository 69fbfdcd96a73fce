# The annotation of *args may be starred: what stands there is unpacked into one item.
def f(*args: *(int,)): return args
def g(*args: *[str], key: int = 1) -> 'x': return args
def h(*args: *tuple[int, ...]): return args
print(f.__annotations__, g.__annotations__, h.__annotations__, f(1, 2), g())
print([*list[int]], *tuple[str, int], list(list[int])[0] == list[int], [x.__unpacked__ for x in dict[int, str]], dict[int, str].__unpacked__)
for make in (lambda: '(int, str)', lambda: '()', lambda: '5', lambda: "'ab'", lambda: "'a'"):
    try:
        exec(f'def k(*args: *{make()}): pass\nprint(k.__annotations__)')
    except Exception as e:
        print(type(e).__name__, e)
print([lambda: 0 for _ in '1'][0].__qualname__, {1: (lambda: 0)}[1].__qualname__, list(lambda: 0 for _ in '1')[0].__qualname__)

def outer():
    return [(lambda: [lambda: 0 for _ in 'a'][0])() for _ in 'a'][0], [type('T', (), {'m': lambda s: 0}).m for _ in 'a'][0]

print(*[f.__qualname__ for f in outer()])
print({}.pop([], 'empty'), {1: 2}.pop(1, None))
for act in (lambda: {}.pop([]), lambda: {1: 2}.pop([], 'x'), lambda: {}.get([])):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)
