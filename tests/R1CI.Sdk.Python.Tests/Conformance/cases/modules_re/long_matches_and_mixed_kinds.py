# The repr of a match cuts what was matched; templates of the other kind; flags that exclude each other; lone surrogates in JSON.
import json, math, re
from datetime import date, datetime
from fractions import Fraction


def show(label, call):
    try:
        print(label, repr(call()))
    except Exception as e:
        print(label, type(e).__name__, e)


show('match', lambda: re.fullmatch('^.*$', 'title case words' * 4))
show('match', lambda: re.match('.*', 'é\n' * 100, re.S))
show('match', lambda: re.match(b'.*', b'ab\xff' * 30))
show('match', lambda: re.match('.*', 'x' * 48))
show('match', lambda: re.match('.*', 'x' * 49))
show('pattern', lambda: re.compile('x' * 300))
for args in ((b'y', '\\q', ()), (b'y', r'\g<0>!', 'x'), (b'y', r'\g<x>', 0), (b'y', r'\g<0>', b'ayb'), ('y', b'\\g<0>', 'ayb'), ('y', b'z', 'ayb'),
             ('y', b'z', 'yb'), (b'y', '-', b'aa'), (b'y', '-', 'xyz'), ('y', b'\\1', 'x'), (b'y', '-', b'xyz')):
    show(args, lambda: re.sub(*args))
show('parse first', lambda: re.split('(a', 'x', None, 5))
show('parse first', lambda: re.compile('*', re.L))
show('flags', lambda: re.compile('a', re.L))
show('flags', lambda: re.compile(b'a', re.U))
show('flags', lambda: re.compile('a', re.A | re.U))
show('flags', lambda: re.compile(b'a', re.A | re.L))
show('flags', lambda: re.compile('(?a)a', re.U))
show('flags', lambda: re.findall('(?a:\\w)|é', 'aé'))
show('surrogates', lambda: json.loads(b'"\xd8\x00"'.decode('latin-1').encode('utf-16-be')))
show('surrogates', lambda: b'\xd8\x00\x00a'.decode('utf-16-be', 'surrogatepass'))
show('surrogates', lambda: json.loads(bytes.maketrans(b'%d', b'\x00\xff')))
show('log', lambda: math.log(1, 2, 3))
show('log', lambda: math.log())
show('replace', lambda: date(2024, 1, 31).replace(month=None))
show('replace', lambda: datetime(2024, 1, 31).replace(hour=None))
show('replace', lambda: datetime(2024, 1, 31, 5, 6, 7, 8).replace(year=2000, fold=1))
show('in turn', lambda: datetime(2020, 1, 0, None))
show('in turn', lambda: datetime(2020, 1, 0, 25))
show('float', lambda: Fraction(5e-324).limit_denominator(1.5))
show('int', lambda: Fraction(3.14159).limit_denominator(100))
