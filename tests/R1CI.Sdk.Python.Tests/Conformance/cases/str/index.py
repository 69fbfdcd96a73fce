s = 'pythön😀!'
print(len(s), s[0], s[-1], s[6], s[5], s[1:4], s[::-1], s[::2], s[-3:], s[10:], s[:-20], s[5:2], s[7:0:-3])
print(s.find('!'), s.index('😀'), list(s), s.count('😀'), s.upper(), s[6] == '😀', ord(s[6]), s.ljust(10, '😀'), s.split('😀'))
for i in [8, -9, 'a', 1.5, None]:
    try:
        print(s[i])
    except Exception as e:
        print(type(e).__name__ + ':', e)
for t in [lambda: s[::0], lambda: s['a':]]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
try:
    s[0] = 'J'
except TypeError as e:
    print(e)
try:
    del s[0]
except TypeError as e:
    print(e)
