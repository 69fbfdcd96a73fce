def counter():
    n = 0
    def inc(by=1):
        nonlocal n
        n += by
        return n
    def get():
        return n
    return inc, get
inc, get = counter()
inc()
inc(5)
other, _ = counter()
print(get(), other(), [f() for f in [(lambda i: lambda: i * i)(i) for i in range(4)]])
def outer(x):
    def mid():
        def inner():
            return x + y
        y = 10
        return inner
    return mid()
print(outer(5)(), outer.__closure__, outer(1).__closure__ is not None)
fs = []
for i in range(3):
    fs.append(lambda: i)
print([f() for f in fs])
total = 0
def add(v):
    global total, fresh
    total += v
    fresh = 'made'
add(3)
add(4)
print(total, fresh)
def shadow():
    try:
        print(undefined_later)
    except NameError as e:
        print(type(e).__name__, e)
    undefined_later = 1
shadow()
def early():
    def use():
        return later
    try:
        use()
    except NameError as e:
        print(type(e).__name__, e)
    later = 2
    return use()
print(early())
def deleted():
    v = 1
    del v
    try:
        v
    except UnboundLocalError as e:
        print(e)
deleted()
