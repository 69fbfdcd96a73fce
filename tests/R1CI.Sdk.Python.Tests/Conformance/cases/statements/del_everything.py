# del on names, attributes, items, slices and nested targets, and what it leaves.
x = y = z = 1
del x, (y, [z])
for name in ('x', 'y', 'z'):
    try:
        eval(name)
    except NameError as error:
        print(error)
try:
    del x
except NameError as error:
    print(error)

def local(flag):
    n = 1
    if flag:
        del n
    try:
        return n
    except UnboundLocalError as error:
        return str(error)
print(local(False), local(True))

def twice():
    n = 1
    del n
    try:
        del n
    except UnboundLocalError as error:
        return str(error)
print(twice())

def cell():
    n = 'shared'
    def inner(): return n
    print(inner())
    del n
    try:
        inner()
    except NameError as error:
        print(error)
    n = 'again'
    return inner()
print(cell())

class Log:
    def __init__(self): self.__dict__['data'] = {'a': 1}
    def __delattr__(self, name): print('delattr', name)
    def __delitem__(self, key): print('delitem', key)
log = Log()
del log.any, log[1], log[1:2, ...], log['k']
del log.data['a']
alias = log
del log
print('still referenced', alias.data)
del alias
print('after the last name')

items = list(range(10))
del items[0], items[-1], items[1:3], items[::2]
print(items)
d = {'a': {'b': {'c': 1, 'd': 2}}}
del d['a']['b']['c']
print(d)
for bad in ('del d["q"]', 'del items[99]', 'del (1,)[0]', 'del "abc"[0]', 'del d.attr', 'del items[1.5]', 'del 5 .real', 'del len.x', 'del int.bit_length', 'del frozenset.x', 'del range(3)[0]', 'del Log.nothing'):
    try:
        exec(bad)
    except (KeyError, IndexError, TypeError, AttributeError) as error:
        print(bad, '->', type(error).__name__, error)
for bad in ('del f()', 'del 1', 'del a + b', 'del (a, 1)', 'del *a', 'del None', 'del a if b else c', 'del [a, b()]', 'del ()', 'del (a)', 'del a.b, c[0]', 'del lambda: 0', 'del f"{x}"', 'del x := 1', 'del'):
    try:
        compile(bad, 's', 'exec')
        print('ok', bad)
    except SyntaxError as error:
        print(bad, '|', error.msg)
len = 5
del len
print(len('builtin again'))
class C:
    attr = 1
    def __init__(self): self.attr = 2
c = C()
del c.attr
print(c.attr)
try:
    del c.attr
except AttributeError as error:
    print(error)
for i in range(3):
    del i
print('i' in globals())
