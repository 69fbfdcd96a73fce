import re
print(re.I, repr(re.I), str(re.I), re.IGNORECASE, re.I | re.M, repr(re.I | re.M | re.S), re.NOFLAG, ~re.I, re.RegexFlag, type(re.I))
print(re.I.value, re.I.name, int(re.X), re.RegexFlag(2), re.RegexFlag(0), re.RegexFlag['ASCII'], re.A == 256, re.I in (re.I | re.M), re.I & re.M, bool(re.I & re.M), re.DEBUG, re.T)
print(isinstance(re.I, int), re.I + 1, f'{re.I}', hash(re.I) == hash(2), re.U, re.L, re.VERBOSE, re.S == re.DOTALL, re.I ^ re.M)
p = re.compile('a', re.I | re.M)
print(p.flags, p, re.compile('a', re.X).flags, re.compile(b'a').flags, re.compile('(?is)a').flags, re.compile('a', re.A), re.compile('a', re.NOFLAG))
print(list(re.RegexFlag)[:3], len(re.RegexFlag), re.RegexFlag.IGNORECASE is re.I, 'IGNORECASE' in re.RegexFlag.__members__)
print(re.findall('(?i)A.b', 'a\nB axb', re.S), re.findall('^b$', 'a\nb', re.M), re.match(r'\w', 'é', re.A), re.match(r'\w', 'é'), re.fullmatch('a b # c\n [ ]', 'ab ', re.X))
for bad in (lambda: re.compile('a', re.A | re.U), lambda: re.compile('a', re.L), lambda: re.compile(b'a', re.U), lambda: re.compile('a(?i)b'), lambda: re.compile('(?z)'), lambda: re.compile(p, re.I)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
