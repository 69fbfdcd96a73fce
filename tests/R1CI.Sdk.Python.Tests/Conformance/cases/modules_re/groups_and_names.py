import re
m = re.match(r'(?P<year>\d{4})-(?P<month>\d\d)(-(\d\d))?', '2024-05')
print(m, m.group(), m.group(0), m.group(1, 2), m.group('year'), m['month'], m[0], m.groups(), m.groups('none'), m.groupdict(), m.groupdict(default=0))
print(m.start(), m.end('month'), m.span(1), m.span(3), m.pos, m.endpos, m.lastindex, m.lastgroup, m.re.pattern, m.string, m.regs)
print(m.expand(r'\2/\1 \g<year>\g<0>'), re.compile(r'(?P<a>x)(?P<b>y)').groupindex, re.compile('(a)(b)').groups, bool(m))
for bad in (lambda: m.group(9), lambda: m.group('zz'), lambda: m['zz'], lambda: m.start(7), lambda: m.expand(r'\9'), lambda: m.group(-1), lambda: m.group(1.5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(re.match(r'(?:(a)|b)*', 'abab').groups(), re.match('(a)?(b)?', 'b').groups(), re.search(r'(\w+) (\w+)', 'hello big world').groups())
print(re.fullmatch(r'(?P<q>[\'"]).*?(?P=q)', '"x"'), re.search(r'(a)(?=(b))', 'ab').groups(), re.match(r'(?i:A)b', 'ab'), re.match(r'(?i:A)b', 'aB'))
print(re.findall(r'(?<!\d)\d{2}(?!\d)', '1 22 333 44'), re.findall(r'(?<=\$)\d+', '$5 $10 7'), re.search(r'(?(1)a|b)', 'b') if False else re.match(r'(<)?\w+(?(1)>|$)', '<ab>'))
print(re.match(r'(a+)+b', 'aaab').group(1), re.findall(r'(a)(b)?', 'abaa'), re.match(r'(?>a+)b', 'aab'), re.match(r'a++b', 'aab'), re.match(r'a*+a', 'aaa'))
import copy
print(copy.copy(m) is m, re.match('', '').span(), re.match('(?P<x>a)', 'a').lastgroup, m.__class__, type(re.compile('a')))
