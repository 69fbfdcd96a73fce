print('a b  c '.split(), ' a  b '.split(' '), 'a,b,,c'.split(','), ''.split(), ''.split(','), 'abc'.split('abc'))
print('a b c d'.split(None, 2), 'a b c d'.rsplit(None, 2), 'a,b,c,d'.split(',', 1), 'a,b,c,d'.rsplit(',', 1), '  a b '.split(maxsplit=1), ' a b  '.rsplit(maxsplit=1))
print('a--b--c'.split('--'), 'a\tb\nc\x0bd'.split(), 'x\u2003y\u3000z'.split(), 'a\n\nb\r\nc\rd'.splitlines(), 'a\nb\n'.splitlines(True), '\n'.splitlines(), ''.splitlines(), 'a\x1cb\x85c\u2028d'.splitlines())
print('key=value=x'.partition('='), 'key'.partition('='), 'a=b=c'.rpartition('='), 'a'.rpartition('='))
for t in [lambda: 'a'.split(''), lambda: 'a'.split(1), lambda: 'a'.partition(''), lambda: 'a'.partition(1), lambda: 'a'.split(None, 'x'), lambda: 'a'.split(x=1)]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
