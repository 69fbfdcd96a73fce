# What split and findall return with no, one and several groups, optional groups, counts and limits.
import re

print(re.split(r'[,;]\s*', 'a, b;c;  d'), re.split(r'([,;])\s*', 'a, b;c'), re.split(r'(,)|(;)', 'a,b;c'), re.split(r',', ''), re.split(r',', ','))
print(re.split(r'\s+', '  lead and trail  '), re.split(r'\d', 'a1b2c3', maxsplit=2), re.split(r'\d', 'a1b2c3', 1), re.split('(-)', '-a-'), re.split(r'x', 'abc'))
print(re.split(r'(?i)AND', 'oneandtwoANDthree'), re.split(r'\s*\|\s*', 'a |b| c|d'), re.split(r'(\d)(\w)?', 'x1y2'), re.split(r'\W+', 'Words, words, words.'))
print(re.findall(r'\d+', 'a1b22'), re.findall(r'(\d)(\d)?', '1 22'), re.findall(r'(\w)=(\w)', 'a=b,c=d'), re.findall(r'(?:x)(\d)', 'x1x2'), re.findall(r'((\w)\2)', 'aabbc'))
print(re.findall(b'[a-c]+', b'abxca'), re.split(b',', b'a,b'), re.findall(r'z', 'abc'), dict(re.findall(r'(\w+):(\w+)', 'a:1 b:2')))
p = re.compile(r'(?P<k>\w)(?P<v>\d)?')
print(p.findall('a1b'), p.findall('a1b2c3', 2), p.findall('a1b2c3', 2, 4), p.split('-a1-b-', 1), [m.groupdict() for m in p.finditer('a1b')])
print([m.span() for m in re.finditer(r'o+', 'foo boo o')], [m.span('v') for m in p.finditer('a1b')], [m.lastgroup for m in p.finditer('a1b')])
print(re.subn(r'\d', '#', 'a1b2c3'), re.subn(r'\d', '#', 'a1b2c3', 2), re.sub(r'\d', '#', 'a1b2', count=0), re.sub('', '-', 'abc'), re.sub('(b)?', r'[\1]', 'abc'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub(r'(?P<a>\d)', r'<\g<a>\g<1>0>', '7'), re.sub(r'.', r'\\', 'ab'), re.sub('a', r'\n\t', 'a') == '\n\t')
print(re.sub(r'[aeiou]', lambda m: m.group().upper() * 2, 'education'), re.sub(r'\b\w', lambda m: m[0].upper(), 'the lazy dog'), re.sub(r'(a)|(b)', lambda m: str(m.lastindex), 'abc'))
it = re.finditer('a', 'aXa')
print(next(it).start(), next(it).end(), next(it, None), re.fullmatch('a|ab', 'ab'), re.match('a|ab', 'ab'), re.fullmatch('a*?', 'aaa').span())
for bad in (lambda: re.split(1, 'a'), lambda: re.findall('a', b'a'), lambda: re.findall(b'a', 'a'), lambda: re.sub('a', 'b', None), lambda: re.sub('a', 5, 'a'),
            lambda: re.sub('(a)', r'\2', 'a'), lambda: re.sub('a', r'\g<x>', 'a'), lambda: re.sub('a', r'\q', 'a'), lambda: re.sub('a', r'\g<1', 'a'), lambda: re.sub('a', lambda m: 5, 'a')):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
