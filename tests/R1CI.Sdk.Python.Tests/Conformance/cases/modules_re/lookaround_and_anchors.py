# Lookahead, lookbehind, anchors in each mode, word boundaries, empty matches.
import re

print(re.findall(r'\w+(?=:)', 'a: b, key: value'), re.findall(r'(?<=@)\w+', 'me@here you@there'), re.findall(r'(?<![\d.])\d+(?![\d.])', '1 2.5 30'))
print(re.sub(r'(?<=\d)(?=(?:\d{3})+\b)', ',', '1234567 and 12 and 1000'), re.sub(r'(?<!^)(?=[A-Z])', '_', 'camelCaseName').lower())
password = re.compile(r'(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?!.*\s).{8,}')
print([bool(password.fullmatch(p)) for p in ('Passw0rdX', 'passw0rdx', 'Pass w0rdX', 'Pw0')])
text = 'first line\nsecond line\n'
for flags in (0, re.M, re.S, re.M | re.S):
    print([m.span() for m in re.finditer(r'^.+$', text, flags)], re.findall(r'line\Z', text, flags), re.findall(r'line$', text, flags))
print(re.findall(r'\A\w+', text, re.M), re.search(r'$', text).span(), re.search(r'\Z', text).span(), re.match(r'^second', text, re.M))
print(re.findall(r'\bcat\b', 'cat concat cat, cats'), re.findall(r'\Bcat', 'cat concat'), [m.start() for m in re.finditer(r'\b', 'ab, c')])
print(re.findall(r'a*', 'baac'), re.sub(r'a*', '-', 'baac'), re.split(r'x*', 'axbc'), re.sub(r'(?=b)', '|', 'abab'), re.findall(r'', 'ab'))
print(re.split(r'(?<=[.!?])\s+', 'One. Two! Three? Four'), re.split(r'(?=[A-Z])', 'aBcD'), re.split(r'\b', 'hi there'))
print(re.findall(r'(?=(\w{3}))', 'abcde'), [m.start() for m in re.finditer(r'(?=aba)', 'ababaXaba')])
print(re.search(r'(?<=(a))b', 'ab').groups(), re.search(r'(?<=a|b)c', 'xbc').span(), re.match(r'(?!foo)\w+', 'foobar'), re.search(r'(?<!\\)"', r'\" "').start())
p = re.compile(r'^b')
print(p.match('ab', 1), p.search('ab', 1), re.compile('b').match('ab', 1), re.compile(r'(?<=a)b').match('ab', 1), re.compile(r'b$').match('abc', 1, 2))
for bad in (r'(?<=a+)b', r'(?<=a|bc)d', r'(?<!x{1,2})y', r'(?<n', r'(?=a', r'(?'):
    try:
        print(re.compile(bad))
    except re.error as e:
        print(repr(bad), e, e.pos)
print(re.findall(r'^\s*(\w+)\s*=\s*(.*?)\s*$', 'a = 1\n  b=two words  \n# no\nc =', re.M), re.findall(r'(?m)^\W*$', 'a\n\nb'))
