def f(a, b=2, *args, c=3, **kw):
    d = a
    print(sorted(locals().items()))
    del d
    e = [i for i in range(2)]
    print(sorted(locals()))
    locals()['zzz'] = 1
    try:
        zzz
    except NameError as err:
        print(err)
f(1, 2, 3, k=4)
def comp():
    x = 1
    return [sorted(locals()) for y in range(1)], {k: sorted(locals()) for k in 'a'}, sorted(next(locals() for q in [1]))
print(comp())
print('f' in globals(), globals()['__name__'], 'nope' in globals())
globals()['dynamic'] = 99
print(dynamic)
del globals()['dynamic']
try:
    dynamic
except NameError as e:
    print(e)
class C:
    a = 1
    before = sorted(k for k in locals() if not k.startswith('__'))
    locals()['injected'] = 5
    b = 2
print(C.before, C.injected, sorted(k for k in vars(C) if not k.startswith('__')))
def closure():
    v = 1
    def inner():
        w = v
        return locals()
    return inner()
print(closure())
def unbound():
    print(sorted(locals()))
    if False:
        n = 1
    print(sorted(locals()))
unbound()
print(vars() is globals(), locals() is globals())
max_before = 'max' in globals()
max = max
print(max_before, 'max' in globals(), max(1, 2))
del max
print('max' in globals(), max(3, 4))
def shadow():
    len = lambda x: 'shadowed'
    return len([]), __builtins__ is not None
print(shadow(), len([]))
import builtins
builtins.my_global = 'from builtins'
print(my_global, 'my_global' in globals())
old = builtins.abs
builtins.abs = lambda x: 'patched'
print(abs(-1), (lambda: abs(-2))())
builtins.abs = old
print(abs(-1))
del builtins.my_global
try:
    my_global
except NameError as e:
    print(e)
print(sorted(n for n in dir(builtins) if n.startswith('a')), builtins.len is len, builtins.ValueError is ValueError, builtins.__name__)
