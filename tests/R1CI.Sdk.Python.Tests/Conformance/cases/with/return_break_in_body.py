# return, break, continue and yield leave a with block through __exit__.
class Log:
    def __init__(self, name, answer=None):
        self.name, self.answer = name, answer

    def __enter__(self):
        print('+', self.name)
        return self

    def __exit__(self, kind, value, trace):
        print('-', self.name, kind.__name__ if kind else None)
        return self.answer

def returns():
    with Log('return', True):
        return 'value'
    return 'not reached'

print(returns())

def breaks():
    for i in range(4):
        with Log(f'loop {i}'):
            if i == 1:
                continue
            if i == 2:
                break
        print('end of', i)
    else:
        print('no else')
    return i

print(breaks())

def swallows():
    with Log('swallow', 1):
        raise LookupError
    return 'after'

print(swallows())

def generator():
    with Log('generator'):
        try:
            yield 1
            yield 2
        finally:
            print('finally')

g = generator()
print(next(g))
g.close()
g = generator()
next(g)
try:
    g.throw(KeyError('sent in'))
except KeyError as error:
    print('out', error)

class Falsy(Log):
    def __exit__(self, *details):
        super().__exit__(*details)
        return ''

try:
    with Falsy('empty string'):
        raise IndexError('kept')
except IndexError as error:
    print(error)

class NoExit:
    def __enter__(self): return self

class NoEnter:
    def __exit__(self, *a): pass

for bad in (NoExit(), NoEnter(), 3):
    try:
        with bad:
            print('inside')
    except TypeError as error:
        print(error)

holder = {}
with Log('target') as holder['it'], Log('pair') as holder['two']:
    print(sorted(holder), holder['it'].name)
