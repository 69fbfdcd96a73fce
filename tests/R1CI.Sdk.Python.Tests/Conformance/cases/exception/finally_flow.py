def a():
    try:
        return 'try'
    finally:
        print('cleanup a')
def b():
    try:
        return 'try'
    finally:
        return 'finally'
def c():
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
            print('body', i)
        finally:
            print('fin', i)
    else:
        print('never')
    return 'c'
def d():
    try:
        raise ValueError
    except ValueError:
        return 'except'
    finally:
        print('cleanup d')
def e():
    while True:
        try:
            try:
                break
            finally:
                print('inner')
        finally:
            print('outer')
    return 'e'
def f():
    try:
        1 / 0
    finally:
        return 'swallowed'
def g():
    x = 1
    try:
        return x
    finally:
        x = 2
def h():
    try:
        pass
    except ValueError:
        pass
    else:
        try:
            raise KeyError('from else')
        finally:
            print('else fin')
for fn in (a, b, c, d, e, f, g):
    print(fn())
try:
    h()
except KeyError as err:
    print(err)
for i in range(2):
    try:
        pass
    finally:
        print('loop', i)
else:
    print('loop else')
