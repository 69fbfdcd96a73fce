import sys
print(sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8), sys.version[:5] == '3.11.', sys.version_info.releaselevel, len(sys.version_info))
print(sys.maxsize, sys.maxunicode, sys.byteorder, sys.platform, sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.float_repr_style)
print(sys.float_info)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info[0] == sys.float_info.max)
print(sys.int_info, sys.hash_info.width, sys.hash_info.modulus == 2**61 - 1, sys.hash_info.inf)
print(sys.implementation.name, sys.implementation.version[:2], sys.implementation.cache_tag)
print(type(sys.argv), len(sys.argv), sys.argv[0].endswith('facts.py'), sys.flags.optimize, sys.dont_write_bytecode)
print('sys' in sys.builtin_module_names, 'os' in sys.stdlib_module_names, 'numpy' in sys.stdlib_module_names)
print(sys.getrecursionlimit())
sys.setrecursionlimit(5000)
print(sys.getrecursionlimit())
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit('a'), lambda: sys.setrecursionlimit(2**40), lambda: sys.intern(5), lambda: sys.getsizeof(), lambda: sys.version_info.__class__(), lambda: setattr(sys.version_info, 'major', 4)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(sys.intern('abc') is sys.intern('ab' + 'c'), sys.is_finalizing(), sys.gettrace(), sys.exc_info())
