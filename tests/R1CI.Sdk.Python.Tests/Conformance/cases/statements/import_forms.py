import math, os.path as osp, collections.abc
from math import pi as PI, sqrt
from collections import (OrderedDict, defaultdict as dd,)
import json as js, re
from os import path
print(math.floor(PI), osp.join('a', 'b'), collections.abc.Sized, sqrt(4), OrderedDict.__name__, dd(int)['x'], js.dumps([1]), path is osp)
def inner():
    import string
    from math import e, tau as T
    return string.digits, round(e, 3), round(T, 3)
print(inner())
for src in ('import nosuch', 'import math.x', 'from nosuch import x', 'from . import x', 'from .a import b', 'import collections.nosuch.deeper', 'from math import sqrt as'):
    try:
        exec(src)
    except ImportError as e:
        print(src, '->', type(e).__name__, e, e.name)
    except SyntaxError as e:
        print(src, '-> SyntaxError', e.msg)
try:
    import nosuch_a
except ModuleNotFoundError as e:
    print(e.name, e.path, e.msg)
ns = {}
exec('from math import *', ns)
print('cos' in ns, 'floor' in ns, ns['gcd'](4, 6))
print(math.__name__, type(math), __name__)
m = __import__('json')
print(m.loads('[1, 2]'), __import__('os.path').__name__, __import__('os.path', fromlist=['join']).join('x', 'y'))
import sys
print('math' in sys.modules, sys.modules['json'] is js, 'nosuch' in sys.modules)
import importlib
print(importlib.import_module('math') is math, importlib.import_module('os.path') is osp)
import types
mod = types.ModuleType('mymod', 'my doc')
mod.value = 42
sys.modules['mymod'] = mod
import mymod
from mymod import value
print(mymod.value, value, mymod, mymod.__doc__)
try:
    from mymod import missing
except ImportError as e:
    print(e)
try:
    mymod.nothing
except AttributeError as e:
    print(e)
exec('def __getattr__(name): return "dynamic " + name', mod.__dict__)
print(mymod.nothing, mymod.value)
from mymod import anything
print(anything)
del sys.modules['mymod']
try:
    import mymod
except ModuleNotFoundError as e:
    print(e)
