# exec and eval with explicit globals and locals.
env = {}
exec('x = 1\ndef f(): return x', env)
env['x'] = 5
print(env['f'](), sorted(k for k in env if k != '__builtins__'), '__builtins__' in env)

g, l = {'a': 'global a'}, {'a': 'local a'}
exec('b = a\nc = (lambda: a)()\ndef f(): return a\nd = f()', g, l)
print(l['b'], l['c'], l['d'], sorted(k for k in g if k[0] != '_'))

try:
    exec('def rec(n): return n and rec(n - 1)\nrec(1)', {}, {})
except NameError as error:
    print(error)
exec('def rec(n): return n and rec(n - 1)\nprint(rec(1))', {})

class Space(dict):
    def __getitem__(self, key):
        print('lookup', key)
        return dict.__getitem__(self, key)
    def __missing__(self, key):
        if key == 'magic':
            return 42
        raise KeyError(key)

print(eval('magic + 1', {}, Space()))
exec('y = magic', {}, space := Space())
print(dict(space))
print(eval('[n for n in range(3)]'), eval('  1 + 1 '), eval('lambda: 3')(), eval('(yield_ := 5)') , yield_)
print(eval(compile('6 * 7', 'c', 'eval')), exec(compile('z = 1', 'c', 'exec')), z, eval(compile('zz = 2', 'c', 'exec')), zz)

limited = {'__builtins__': {'len': len}}
print(eval('len("abc")', limited))
for code in ('print(1)', 'open', '__import__("os")'):
    try:
        eval(code, limited)
    except NameError as error:
        print(error)
try:
    exec('import os', limited)
except ImportError as error:
    print(error)
try:
    exec('class Q: pass', {'__builtins__': {}})
except NameError as error:
    print(error)

for bad in (lambda: eval('x = 1'), lambda: eval(''), lambda: eval(1), lambda: exec(1), lambda: eval('1', []), lambda: eval('1', {}, 5), lambda: exec('1', None, 3),
            lambda: eval('if 1: pass'), lambda: compile('1', 'f', 'bad'), lambda: exec('return 1'), lambda: exec('yield 1'), lambda: eval('a', {'b': 1}), lambda: exec('break'),
            lambda: eval('1\n2'), lambda: exec('  x = 1'), lambda: exec('def f():\nx'), lambda: exec('await x')):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, getattr(error, 'msg', error))

def inside(p):
    q = 2
    return eval('p + q'), sorted(locals()), eval('[i for i in range(q)]')
print(inside(1))
def hidden(p):
    def use(): return eval('p', globals(), {'p': 'given'})
    return use()
print(hidden(3))
code = compile('def made(a, b=2):\n    "doc"\n    return a * b', '<made>', 'exec')
ns = {}
exec(code, ns)
print(ns['made'](4), ns['made'].__doc__, ns['made'].__module__, ns['made'].__code__.co_filename)
exec('global_set = 1', globals())
print(global_set)
def modifies():
    exec('via_globals = 3', globals())
modifies()
print(via_globals)
