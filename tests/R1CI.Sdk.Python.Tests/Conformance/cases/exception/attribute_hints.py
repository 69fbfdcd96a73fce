class C:
    value = 1
for t in [lambda: C().vlaue, lambda: [].appendd, lambda: C.nothing, lambda: None.foo, lambda: (1).real_, lambda: 'x'.uper(), lambda: print.x, lambda: C().x.y]:
    try:
        t()
    except AttributeError as e:
        print(e, '|', e.name, type(e.obj).__name__)
try:
    prnt('x')
except NameError as e:
    print(e, e.name)
try:
    from math import nothing_here
except ImportError as e:
    print(type(e).__name__, str(e).split(' (')[0])
try:
    import no_such_module_x
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    import os.nothing_here
except ModuleNotFoundError as e:
    print(e)
