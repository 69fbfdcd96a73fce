import sys, time
print(sys.maxsize, sys.byteorder, sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major, sys.maxunicode, sys.float_info.epsilon, sys.float_info.max, sys.getrecursionlimit(), sys.platform)
sys.setrecursionlimit(1 << 20); print(sys.getrecursionlimit())
try: sys.setrecursionlimit(0)
except ValueError as e: print(e)
print(sys.intern('abc'), sys.getsizeof(0), sys.getsizeof('a'), sys.getsizeof([]), sys.getdefaultencoding(), sys.exc_info())
try: 1 / 0
except ZeroDivisionError: print(sys.exc_info()[0], sys.exc_info()[1], sys.exception())
sys.stdout.write('written\n'); print(sys.stdin.read() == '', isinstance(sys.argv, list), 'sys' in sys.modules, sys.modules['sys'] is sys)
a = time.time(); b = time.perf_counter(); time.sleep(0.01); print(time.time() > a, time.perf_counter() - b >= 0.01, time.gmtime(0), time.gmtime(86400 * 365.25 * 30)[:6], time.mktime((2000, 1, 1, 0, 0, 0, 0, 0, 0)) == 946684800.0, time.asctime(time.gmtime(0)), time.strftime('%Y-%m-%d %H:%M:%S', time.gmtime(1e9)), time.strptime('2024-02-29', '%Y-%m-%d')[:8])
import io
old = sys.stdout; sys.stdout = io.StringIO(); print('captured'); s = sys.stdout.getvalue(); sys.stdout = old; print(repr(s))
def f(n): return f(n + 1)
sys.setrecursionlimit(200)
try: f(0)
except RecursionError as e: print(e)
try: sys.exit(3)
except SystemExit as e: print(e.code, e.args)
