# Case folding, ASCII against Unicode classes, inline flags, escapes, character sets with ranges.
import re

print(re.findall(r'\w+', 'naïve Straße ñandú 東京 x²'), re.findall(r'\w+', 'naïve Straße', re.A), re.findall(r'\d', '4٤४'), re.findall(r'(?a)\d', '4٤४'))
print(re.findall(r'é', 'É é', re.I), re.findall(r'[à-ö]', 'Öä', re.I), re.match('ß', 'SS', re.I), re.match('k', '\u212a', re.I), re.match('k', '\u212a', re.I | re.A), re.match('ſ', 'S', re.I))
print(re.findall(r'\s', 'a\u00a0b\u2003c\td', re.U), re.findall(r'(?a:\s)', 'a\u00a0b\tc'), re.findall(r'\W', 'a_b-c é'), re.sub(r'\S', '.', 'a b'))
print(re.match(r'(?i)abc', 'ABC'), re.match(r'(?i:a)bc', 'Abc'), re.match(r'(?i:a)bc', 'ABC'), re.match(r'(?-i:a)b', 'aB', re.I), re.match(r'(?s:.)', '\n'), re.match(r'(?si).B', '\nb'))
print(re.findall(r'[\]\-^a]', ']-^ab'), re.findall(r'[^^]', '^a'), re.findall(r'[]a]', ']a'), re.findall(r'[a\-c]', 'abc-'), re.findall(r'[-a]', '-a'), re.findall(r'[\d.-]+', 'v-1.5x'))
print(re.findall(r'[\w\s]+', 'a b,c'), re.findall(r'[^\W\d_]+', 'ab1_c'), re.findall('[\u0400-\u04ff]+', 'да no нет'), re.findall(r'[\x41-\x43\u0044\101]', 'ABCDE'), re.findall(r'\x41|\u00e9|\U0001f600', 'Aé😀'))
print(re.findall(r'.', '😀a'), re.search(r'a', '😀😀a').span(), len(re.sub('😀', 'xx', '😀😀')), re.findall(r'[😀-😂]', '😁x'), re.split('😁', 'a😁b'))
print(re.escape('a.b*c[d]'), re.escape('price: $5 (50%)'), re.escape('é-_/~ \n'), re.escape(b'\x00a.'), re.fullmatch(re.escape('x|y?'), 'x|y?'))
print(re.compile('a', re.I | re.M).flags, re.compile('(?x) a b # c', re.A).flags, re.compile(b'a').flags, re.compile(r'a b', re.X).match('ab'))
print(re.match(r'''(?x)
    \d{3}   # three
    [ ] -   # a space and a dash
    \#\d''', '123 -#4'))
for bad in ('a(?i)b', '(?z)a', '(?iL)a', '(?au)a', '(?i', '(?-a:x)', '(?i-i:x)', '[z-a]', '[a', r'\x1', r'\u12', '[[:alpha:]', 'a**', '*a', 'a{2,1}', 'a)', '(a', r'\8', r'(?P<1>a)', '(?P<a>x)(?P<a>y)', '(?P=b)', r'(?P>a)', '(?#', r'\N{foo}', r'\c'):
    try:
        print(repr(bad), re.compile(bad).pattern)
    except re.error as e:
        print(repr(bad), e.msg, e.pos, e.lineno, e.colno)
