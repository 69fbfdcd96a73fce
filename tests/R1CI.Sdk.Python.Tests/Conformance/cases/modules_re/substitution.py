import re
print(re.sub(r'\d+', '#', 'a1b22c333'), re.sub('a', 'b', 'aaa', 2), re.sub('a', 'b', 'aaa', count=1), re.subn('x*', '-', 'abxd'), re.sub('', '-', 'abc'), re.sub('b*', '-', 'abc'))
print(re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub(r'(?P<a>\w)', r'<\g<a>>', 'xy'), re.sub('(a)', r'\g<1>0', 'a'), re.sub('a', r'\\', 'a'), re.sub('a', r'\n\t', 'a'), re.sub('a', '\\\\x', 'a') if False else '')
print(re.sub(r'\w+', lambda m: m.group().capitalize(), 'the quick fox'), re.sub(r'(\d+)', lambda m: str(int(m[1]) * 2), 'a1 b20'), re.sub('(a)|(b)', r'[\1\2]', 'ab'))
print(re.split(r'[,;]\s*', 'a, b;c'), re.split(r'(\d)', 'a1b2c'), re.split('', 'abc'), re.split('x', 'abc'), re.split(',', 'a,b,c', maxsplit=1), re.split(r'\b', 'hi you'), re.split('(a)|b', 'xaybz'), re.split(',', ''))
print(re.sub('a', 'b', 'ABab', flags=re.I), re.sub(b'a', b'b', b'aa'), re.sub('é', 'e', 'café'), re.subn(r'\s+', ' ', ' a   b '), re.sub(r'^', '> ', 'a\nb', flags=re.M))
for bad in (lambda: re.sub('(a)', r'\2', 'a'), lambda: re.sub('a', r'\g<x>', 'a'), lambda: re.sub('a', r'\q', 'a'), lambda: re.sub('a', r'\g<1', 'a'), lambda: re.sub('a', 5, 'a'), lambda: re.sub('a', b'b', 'a'), lambda: re.sub(b'a', b'b', 'a'), lambda: re.sub('a', 'b', 5), lambda: re.sub('a', r'\g<>', 'a'), lambda: re.sub('a', '\\', 'a'), lambda: re.split('a', None)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(re.escape('a.b*c[1]{2} -x_y#~&\n'), re.escape(b'a.b'), re.escape(''), re.sub(re.escape('1+1'), '2', '1+1=2'))
print(re.sub(r'(?<=\d)(?=(\d{3})+$)', ',', '1234567'), re.sub(r'(.)\1', r'\1', 'aabbcd'), re.sub(r'(?m)^\s*#.*\n?', '', '# c\nx\n  # d\ny'))
