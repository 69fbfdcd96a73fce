class CM:
    def __init__(self, name, swallow=False, enter_error=None, exit_error=None):
        self.name, self.swallow, self.enter_error, self.exit_error = name, swallow, enter_error, exit_error
    def __enter__(self):
        print('enter', self.name)
        if self.enter_error: raise self.enter_error
        return self.name
    def __exit__(self, t, v, tb):
        print('exit', self.name, t and t.__name__, v, tb is not None)
        if self.exit_error: raise self.exit_error
        return self.swallow
with CM('a') as x, CM('b') as y:
    print(x, y)
with (CM('p') as x, CM('q'),):
    pass
with CM('s', swallow=True):
    1 / 0
try:
    with CM('outer'), CM('inner', enter_error=KeyError('no')):
        print('never')
except KeyError as e:
    print('caught', e)
try:
    with CM('x', exit_error=ValueError('in exit')):
        raise KeyError('body')
except ValueError as e:
    print(e, repr(e.__context__))
def ret():
    with CM('r'):
        return 'value'
print(ret())
for i in range(3):
    with CM(i, swallow=True):
        if i == 0: continue
        if i == 1: break
def g():
    with CM('g'):
        yield 1
it = g(); next(it); it.close()
class NoExit:
    def __enter__(self): pass
class NoEnter:
    def __exit__(self, *a): pass
for bad in (NoExit(), NoEnter(), 5, None):
    try:
        with bad: pass
    except TypeError as e:
        print(e)
class Attr: pass
o, d = Attr(), {}
with CM('t1') as o.x, CM('t2') as d['k'], CM('t3') as (a, b):
    print(o.x, d, a, b)
class InstanceOnly: pass
i = InstanceOnly()
i.__enter__ = i.__exit__ = lambda *a: print('instance')
try:
    with i: pass
except TypeError as e:
    print(e)
with CM('exit', swallow=True):
    raise SystemExit
print('done')
