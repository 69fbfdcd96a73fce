print(abs(-5), abs(-2.5), abs(3 + 4j), abs(True), divmod(7, 3), divmod(-7, 3), divmod(7.5, 2), divmod(True, 2), pow(2, 10), pow(2, -1), pow(2.5, 2), pow(3, 4, 5), pow(-3, 3, 5), pow(3, -1, 7), pow(2, 0.5), pow(base=2, exp=3), pow(2, 3, mod=5))
print(round(2.5), round(-0.5), round(2.567, 2), round(1234, -2), round(5), round(5, 0), round(2.5, None), round(True), round(1e20), round(0.1 + 0.2, 10), round(number=2.71828, ndigits=3), round(-2.675, 2), round(1.005, 2), round(0.15, 1), round(1e-5, 4), round(12345.6789, -3))
print(bin(10), bin(-10), bin(0), bin(True), oct(64), oct(-8), hex(255), hex(-255), hex(2**70), chr(65), chr(0x1F600), chr(0), ord('a'), ord('😀'), ord(b'a'), ascii('é'), ascii([1, 'ñ']))
print(sum([1, 2, 3]), sum([], 5), sum([0.1] * 3), sum([[1], [2]], []), sum((True, False, True)), sum(range(101)), sum([1, 2.5, 3j]), sum([1], start=10), sum(x for x in [1, 2]), sum({1: 'a', 2: 'b'}), sum([10**20, 1]))
print(min(3, 1, 2), max([4, 9, 2]), min('hello'), max('a', 'b', key=ord), min([], default='none'), max({1: 2, 3: 1}, key=lambda k: -k), min((2, 'b'), (2, 'a')), max([1, 1.0, True]), min([1.0, 1]), max('abc', key=lambda c: 'b' == c), max([[1], [1, 2]], key=len), min({5, 3}), max(-0.0, 0.0), max(1, 2, key=None))
class N:
    def __abs__(self): return 'abs'
    def __round__(self, n='none'): return ('round', n)
    def __divmod__(self, o): return ('divmod', o)
    def __pow__(self, o, m='none'): return ('pow', o, m)
    def __trunc__(self): return 42
    def __floor__(self): return 'floor'
    def __ceil__(self): return 'ceil'
    def __index__(self): return 7
    def __float__(self): return 2.5
    def __int__(self): return 9
import math
n = N()
print(abs(n), round(n), round(n, 2), divmod(n, 3), pow(n, 2), pow(n, 2, 5), n ** 3, math.trunc(n), math.floor(n), math.ceil(n), bin(n), hex(n), [0] * n == [0] * 7, float(n), int(n), math.sqrt(n), chr(n), range(n)[-1], 'abcdefgh'[n], '%d' % n, '%x' % n)
for e in ('abs("a")', 'abs()', 'abs(1, 2)', 'divmod(1)', 'divmod(1, "a")', 'pow(1)', 'pow("a", 2)', 'pow(2, 3, 0)', 'pow(2, -1, 4)', 'pow(2.0, 3, 5)', 'round("a")', 'round(1, 2, 3)', 'round(1.5, "a")', 'round(1.5, 1.5)', 'round()', 'bin(1.5)', 'bin("a")', 'hex()', 'oct(None)', 'chr("a")', 'chr(1.5)', 'chr(-1)', 'chr(0x110000)', 'ord("")', 'ord("ab")', 'ord(5)', 'ord(b"ab")', 'sum(5)', 'sum(["a"])', 'sum([1], "a")', 'sum(["a"], "b")', 'sum([[1]], 0)', 'min()', 'min(5)', 'min([])', 'max([1, "a"])', 'max(1, 2, 3, kye=1)', 'min(1, 2, default=0)', 'max([1], key=5)', 'int("a")', 'int(1, 2)', 'int()', 'float()', 'float("a")', 'float(None)', 'complex("a")', 'bool(1, 2)', 'hash([])', 'all(1)', 'any()', 'format(5, "s")', 'format(5, 5)', 'format("a", "d")', 'format(None, "d")', 'format(5, "abc")', 'format([], "5")', 'format(1.5, "d")', 'format(5, ".2d")', 'format(5, "c")', 'format(-1, "c")', 'format("a", "=5")', 'format("a", "+")', 'format(5, "10q")', 'format(True, "d")', 'format(True, "s")', 'format(True)', 'format(True, "5")', 'format(3.7, ".0f")', 'format(1e10, "g")', 'format(0.1, ".20f")', 'format(255, "#06x")', 'format(1234567, ",")', 'format(1234567.891, ",.1f")', 'format(5, "^+9,")', 'format("abc", ".2")', 'format("abc", "*^9.2")', 'format(1e-10, "e")', 'format(float("inf"), "010")', 'format(0, "b")', 'format(10**30, "e")', 'format(12, "n")', 'format(0.5, "%")', 'format(1.5, "")', 'format(2, "08.3f")', 'format(-5, "=+8")', 'format(5, "x>-8d")', 'format(-0.0, "z.1f")', 'format(-0.04, "z.1f")'):
    try:
        print(e, '=', repr(eval(e)))
    except Exception as err:
        print(e, '->', type(err).__name__, err)
