# nonlocal and global in nested functions, comprehensions, classes and exec.
def counter():
    count = 0
    def up(by=1):
        nonlocal count
        count += by
        return count
    def reset():
        nonlocal count
        old, count = count, 0
        return old
    return up, reset

up, reset = counter()
print(up(), up(5), reset(), up())

def levels():
    a = 'level 1'
    def second():
        def third():
            nonlocal a
            a = 'from 3'
            def fourth():
                nonlocal a
                a += ' and 4'
            fourth()
        third()
        return a
    return second(), a

print(levels())

value = 'global'
def mixed():
    value = 'enclosing'
    def uses_global():
        global value
        value = 'changed global'
        def inner():
            return value
        return inner()
    return uses_global(), value

print(mixed(), value)

def unassigned():
    def set_it():
        nonlocal late
        late = 'assigned in inner'
    def get_it():
        return late
    try:
        get_it()
    except NameError as error:
        print(type(error).__name__, error)
    set_it()
    print(get_it())
    late = 'own'
    del late
    try:
        get_it()
    except NameError as error:
        print(error)
    try:
        print(late)
    except UnboundLocalError as error:
        print(error)

unassigned()

def comprehension():
    total = 0
    def add(n):
        nonlocal total
        total += n
        return total
    sums = [add(n) for n in range(4)]
    if (last := [y := n for n in sums][-1]) > 1:
        return sums, total, last, y
print(comprehension())

def with_class():
    shared = 1
    class K:
        nonlocal shared
        shared = 2
        copy = shared
    return shared, K.copy, 'shared' in vars(K)
print(with_class())

for code in ('def f():\n nonlocal zz', 'nonlocal q', 'def f(a):\n nonlocal a', 'def f(a):\n global a', 'def f():\n x = 1\n global x', 'def f():\n print(x)\n global x',
             'def f():\n global x\n nonlocal x', 'def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x', 'class C:\n def f(self):\n  nonlocal __class__x', '[x := 1 for x in y]',
             'def f():\n for i in []:\n  global i', 'global a, a\na = 1', 'x: int = 1\nglobal x', 'def f():\n global x\n x: int = 2'):
    try:
        exec(code)
        print('fine')
    except SyntaxError as error:
        print(error.msg)

def exec_does_not_see():
    n = 1
    exec('n = 2')
    return n, locals()['n']
print(exec_does_not_see())
def loops():
    fs = []
    for k in range(2):
        def f():
            nonlocal k
            k += 10
            return k
        fs.append(f)
    return [f() for f in fs], k
print(loops())
