import re
for p in ['(', ')', '[', 'a**', '*a', '+', 'a{2,1}', '(?P<1a>x)', '(?P<a>x)(?P<a>y)', '(?P=b)', '(?P<a', '\\', '[z-a]', '(?<=a*)b', '(?q)', '(?<x>a)', r'\1', '(?P>a)', '[a', 'a{99999999999}', '(?:', '(?=a', r'\q', r'[\q]', '(?(2)a)', '(?(a)b)', '(?(1)a|b|c)(x)', r'\x1', r'\u12', r'\N{foo}', r'\400', '(?-i)', '(?i-i:a)', 'x{1,2}{3}', '(?#', '(?P', 'a|*', '(?P<>a)', '[]', '[^]', r'(?<!a+)b', '(?i', 'a???', r'\8']:
    try:
        re.compile(p)
        print(repr(p), 'ok')
    except re.error as e:
        print(repr(p), '|', e, '|', e.msg, e.pos, e.lineno, e.colno)
    except Exception as e:
        print(repr(p), type(e).__name__, e)
try:
    re.compile('a\n(b')
except re.error as e:
    print(e, e.lineno, e.colno, e.pattern)
for bad in (lambda: re.compile(5), lambda: re.match('a'), lambda: re.match('a', 5), lambda: re.match(b'a', 'a'), lambda: re.match('a', b'a'), lambda: re.compile('a').match(), lambda: re.findall('a', None)):
    try:
        bad()
    except TypeError as e:
        print(e)
