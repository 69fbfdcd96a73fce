import re
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = re.match(r'(\w+) (?P<last>\w+)', 'John Smith x'); print(m, m.group(), m.group(1), m.group('last'), m.group(1, 2), m.groups(), m.groupdict(), m.start(), m.end('last'), m.span(1), m[0], m['last'], m.lastindex, m.lastgroup, m.string, m.pos, m.endpos, m.regs, m.expand(r'\2-\g<1>'))
t(lambda: m.group(5)); t(lambda: m['x']); t(lambda: m.group(1.5)); print(re.search('b', 'abc'), re.search('z', 'abc'), re.fullmatch('a+', 'aaa'), re.fullmatch('a', 'ab'))
print(re.findall(r'\d+', 'a1b22c333'), re.findall(r'(\w)(\d)', 'a1b2'), re.findall(r'(\w)\d', 'a1b2'), re.findall('', 'ab'), re.findall('x*', 'axb')); print([x.span() for x in re.finditer('a', 'banana')])
print(re.split(r'\W+', 'Words, words, words.'), re.split(r'(\W+)', 'a, b'), re.split(r'\W+', 'a b c', 1), re.split('x*', 'axbc'), re.split('(a)|b', 'xaybz'), re.split(',', ''))
print(re.sub(r'\d', '#', 'a1b2'), re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('a', lambda m: m.group().upper(), 'banana'), re.sub('a', 'x', 'aaa', 2), re.subn('a', 'b', 'aaa'), re.sub('x*', '-', 'abxd'), re.sub('', '-', 'abc'), re.sub(r'(?P<n>a)', r'[\g<n>]', 'aba'), re.sub('a', r'\n', 'a'), re.sub('a', r'\\', 'a'))
p = re.compile(r'(?P<y>\d{4})-(?P<m>\d\d)', re.I | re.M); print(p.pattern, p.flags, p.groups, dict(p.groupindex), p, p.search('x 2024-05', 1), p.match('2024-05', 1), p.findall('2024-05 2023-01'), re.compile('a'), re.compile('a', re.X), p == re.compile(p.pattern, re.I | re.M))
for bad in ['(', ')', '*', 'a**', '[', '[z-a]', '\\', '(?P<1>a)', '(?P<a>b)(?P<a>c)', r'\1', '(?<=a+)b', 'a{3,1}', '(?z)', '(?P=x)', r'\p', '(?#', 'x{99999999999}', '(?i', '(?:a']:
    t(lambda: re.compile(bad))
try: re.compile('ab(c')
except re.error as e: print(e.msg, e.pos, e.pattern, e.lineno, e.colno, str(e))
for f in [lambda: re.match('a', 5), lambda: re.match(b'a', 'a'), lambda: re.match('a', b'a'), lambda: re.sub('a', r'\q', 'a'), lambda: re.sub('a', r'\1', 'a'), lambda: re.sub('a', r'\g<x>', 'a'), lambda: re.sub('a', 5, 'a'), lambda: re.compile(5), lambda: re.compile(re.compile('a'), re.I)]:
    t(f)
print(re.findall(b'\\w', b'ab'), re.sub(b'a', b'x', b'aba'), re.match(b'(a)', b'ab').groups(), re.split(b',', b'a,b'))
print(re.escape('a.b*c[d]'), re.escape('é-_ \n'), re.escape(b'a.b')); print(re.findall(r'(?i)HELLO', 'Hello hello'), re.findall(r'(?m)^\w', 'a\nb'), re.findall(r'(?s)a.b', 'a\nb'), re.findall(r'''(?x) a  b # comment
 c''', 'abc'), re.findall('a.c', 'a\nc abc'))
print(re.findall(r'(?<=\$)\d+', '$5 6 $78'), re.findall(r'\b\w+(?=ing\b)', 'going doing'), re.findall(r'(?<!a)b', 'ab b'), re.findall(r'a(?!b)', 'ab ac'), re.findall(r'(a)?(?(1)b|c)', 'abc'), re.findall(r'<.+?>', '<a><b>'), re.findall(r'<.+>', '<a><b>'), re.findall(r'(\w)\1', 'aabbcd'))
print(re.match(r'(a)|(b)', 'b').groups(), re.match(r'(a)|(b)', 'b').groups('?'), re.match(r'(a)|(b)', 'b').groupdict(), re.match('(?P<a>x)?', '').groupdict(), re.match('(a)?', '').span(1), re.match('(a)?', '').group(1))
print(re.findall('[^\\W\\d_]+', 'héllo wörld_1'), re.findall(r'\w+', 'naïve café', re.A), re.search('😀', 'a😀b').span(), re.sub('.', 'x', 'a😀b'), re.findall(r'[\u4e00-\u9fff]+', '中文abc'))
pos = re.compile('^a'); print(pos.search('ba', 1), re.compile('a$').search('ab', 0, 1), re.compile('b').search('abc', 0, 1), re.compile('').search('abc', 5), re.compile('').findall('abc', 2, 1))
def r(m): return '<' + m[0] + '>'
print(re.sub(r'\b(\w)', lambda m: m.group(1).upper(), 'the quick brown'), re.sub('[aeiou]', r, 'education'), re.sub(r'(\d+)', lambda m: str(int(m[1]) * 2), 'a1b20')); t(lambda: re.sub('a', lambda m: 5, 'a')); it = re.finditer('a', 'aa'); print(next(it).start(), next(it).start(), next(it, None)); print(bool(re.match('', '')), re.template if hasattr(re, 'xyz') else '')
print(re.match(r'(?:(\d+)|(\w+))*', '12ab').groups(), re.match(r'(a|ab)(c|bcd)(d*)', 'abcd').groups(), re.findall(r'(?:a|b)*?c', 'abac'), re.findall('a{2}', 'aaaaa'), re.findall('a{,2}', 'aaa'), re.findall(r'[]a]', ']a'), re.findall('[a-]', 'a-'), re.findall(r'\d{3}-\d{4}', '555-1234 5555-123'))
