print(eval('1 + 1'), eval(' 2 '), eval('\t3\n'), eval('(4,\n5)'), eval(b'6'), eval(compile('7', '', 'eval')), exec('8'), eval('[i for i in range(2)]'), eval('lambda x: x')(9))
g = {'x': 1}
exec('y = x + 1', g)
print(g['y'], sorted(k for k in g if k != '__builtins__'), '__builtins__' in g)
l = {}
exec('z = x; x = 5\ndef f(): return x', g, l)
print(l['z'], l['x'], g['x'], l['f']())
class Map(dict):
    def __missing__(self, k): return f'<{k}>'
    def __setitem__(self, k, v): print('store', k); super().__setitem__(k, v)
m = Map()
exec('a = b + c', {}, m)
print(m)
class Names:
    def __getitem__(self, k):
        if k == 'q': return 'quux'
        raise KeyError(k)
    def __setitem__(self, k, v): print('set', k, v)
    def __delitem__(self, k): print('del', k)
exec('r = q\ndel s', {}, Names())
try:
    eval('nope', {}, Names())
except NameError as e:
    print(e)
print(eval('len', {'len': 'mine'}), eval('len([])', {}), eval('len', {'__builtins__': {'len': 'from dict'}}))
try:
    eval('print', {'__builtins__': {}})
except NameError as e:
    print(e)
try:
    exec('import os', {'__builtins__': {}})
except ImportError as e:
    print(e)
try:
    exec('class X: pass', {'__builtins__': {}})
except NameError as e:
    print(e)
for a in (("x = 1", 'F', 'eval'), ('1', 'F', 'bad'), ('1',), (5, 'F', 'exec'), ('1', 'F', 'exec', 'x'), ('a b', 'name.py', 'exec'), ('def', 'F', 'single')):
    try:
        print(compile(*a))
    except SyntaxError as e:
        print('SyntaxError', e.msg, e.filename)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for a in ((5,), ('1', 5), ('1', {}, 5), ('1', [], {}), (None,), ('',), ('1;2',), ('x=1',)):
    try:
        print(eval(*a))
    except SyntaxError as e:
        print('SyntaxError', e.msg)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
c = compile('v = 10\nw = v * 2', 'file.py', 'exec')
ns = {}
exec(c, ns); exec(c, ns)
print(ns['w'], c.co_filename, c.co_name)
def scope():
    a = 1
    exec('a = 2; b = 3')
    try:
        b
    except NameError as e:
        print(e)
    return a, eval('a'), eval('a', {'a': 'g'}, {'a': 'l'})
print(scope())
exec('def made(n):\n return n * factor', globals())
factor = 3
print(made(4))
exec('global_from_exec = 1')
print(global_from_exec, eval('factor + k', None, {'k': 1}) if False else eval('factor + k', globals(), {'k': 1}))
exec("print('closure', closure_free)", {'closure_free': 1})
code = (lambda: (yield))
print(type(eval('(i for i in [])')).__name__, [eval('i * 2') for i in range(3)], eval('i', {'i': 'explicit'}))
