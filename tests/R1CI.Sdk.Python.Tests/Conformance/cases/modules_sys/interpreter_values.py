# Values a program may rely on: limits, sizes, version, streams, modules, exceptions in flight, interned text.
import sys

print(sys.maxsize == 2 ** 63 - 1, sys.maxunicode, sys.byteorder, sys.version_info[:2], sys.version_info.major, sys.version_info >= (3, 8), sys.hexversion >> 16 == 0x030b, sys.implementation.name, sys.platform)
print(sys.float_info.max, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.min_exp, sys.int_info.bits_per_digit, sys.hash_info.modulus == 2 ** 61 - 1, sys.hash_info.inf, sys.hash_info.width, sys.float_repr_style)
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(0.5), hash(float('inf')), hash(True), hash(10 ** 30) == hash(float(10 ** 30)) or 'differs', hash(1 + 0j))
print(sys.getrecursionlimit() >= 1000, sys.setrecursionlimit(5000), sys.getrecursionlimit(), sys.intern('abc') is sys.intern('ab' + 'c'), sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.stdout.writable(), sys.stdin.readable(), sys.stdout.encoding, sys.argv[1:], type(sys.modules).__name__, 'sys' in sys.modules, sys.modules['sys'] is sys, 'zzz' in sys.modules)


def where():
    try:
        raise KeyError('k')
    except KeyError:
        kind, value, tb = sys.exc_info()
        return kind.__name__, value.args, tb.tb_lineno > 0


print(where(), sys.exc_info(), sys.exception() if hasattr(sys, 'exception') else None, callable(sys.excepthook), sys.flags.optimize, sys.dont_write_bytecode in (True, False), 'math' in sys.builtin_module_names or True, 'json' in sys.stdlib_module_names)
for code in (0, 3, None, 'message', (1, 2), True):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e), e.code, e.args)
try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
print(sys.stdout.write('written\n'), sys.stdout.flush(), sys.stderr.name, sys.displayhook([1, 'a']), sys.displayhook(None))
for bad in (lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit('a'), lambda: sys.intern(5), lambda: sys.exit(1, 2), lambda: sys.nothing, lambda: sys.getsizeof(), lambda: sys.stdout.write(5), lambda: sys.getrecursionlimit(1)):
    try:
        print(bad())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
