s = 'hello world hello'
print(s.find('hello'), s.find('hello', 1), s.find('x'), s.find(''), s.find('', 5), s.find('', 99), s.rfind('hello'), s.rfind('l', 0, 5))
print(s.index('world'), s.rindex('o'), s.count('l'), s.count('lo'), s.count(''), s.count('l', 3, 5), 'aaaa'.count('aa'))
print(s.startswith('hell'), s.startswith(('x', 'h')), s.endswith('lo'), s.endswith(''), s.startswith('world', 6), s.endswith('world', 0, 11), s.startswith(()))
print('wor' in s, '' in s, 'xyz' not in s, s.find('o', -5), s.find('o', -5, -1), s.find('h', None, None))
for t in [lambda: s.index('z'), lambda: s.rindex('z'), lambda: s.find(1), lambda: s.count(None), lambda: s.startswith(1), lambda: s.startswith(['h']), lambda: s.endswith((1,)), lambda: 1 in s]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
