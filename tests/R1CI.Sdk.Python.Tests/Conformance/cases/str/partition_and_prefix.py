s = 'key=value=more'
print(s.partition('='), s.rpartition('='), s.partition('?'), s.rpartition('?'), ''.partition('x'), 'aXbXc'.partition('X'), 'abc'.partition('abc'))
print('TestCase'.removeprefix('Test'), 'TestCase'.removesuffix('Case'), 'abc'.removeprefix('x'), 'aaa'.removeprefix('a'), 'abc'.removesuffix(''), 'abc'.removeprefix('abcd'))
print('www.example.com'.strip('cmowz.'), '  x '.lstrip(), 'xxhixx'.rstrip('x'), '\t\n x\r'.strip(), 'abcba'.strip('ab'), ''.strip(), 'aaa'.strip('a'), 'mississippi'.lstrip('mis'), ' \u00a0x'.strip())
print('a-b_c d'.replace('-', ' ').replace('_', ' ').split(), 'aaaa'.replace('aa', 'b'), 'abc'.replace('', '-'), ''.replace('', 'x'), 'abcabc'.replace('b', 'X', 1), 'abc'.replace('b', 'X', 0), 'abc'.replace('b', 'X', -1), 'ab'.replace('', '.', 2))
print('a,b,,c,'.split(','), 'a,b,,c,'.split(',', 2), 'a,b,,c,'.rsplit(',', 2), ' a  b '.split(' '), ' a  b '.split(), ' a  b c'.split(None, 1), ' a  b c '.rsplit(None, 1), ''.split(), ''.split(','), 'abc'.split('abc'), 'a--b---c'.split('--'))
print('one\ntwo\r\nthree\rfour\n'.splitlines(), 'a\n\nb'.splitlines(), 'a\n'.splitlines(True), '\n'.join(['x', 'y']).splitlines() == ['x', 'y'])
print('banana'.count('an'), 'banana'.count(''), 'banana'.count('a', 2), 'banana'.count('a', 2, 4), 'aaa'.count('aa'), 'banana'.find('an', 2), 'banana'.rfind('an'), 'banana'.find('x'), 'banana'.find(''), 'banana'.find('', 10), 'banana'.rfind(''), 'banana'.index('nan'), 'banana'.find('a', -1), 'banana'.find('b', 1))
print('abc'.startswith('ab'), 'abc'.startswith('b', 1), 'abc'.endswith(('x', 'bc')), 'abc'.startswith(''), 'abc'.startswith('abcd'), 'abc'.endswith('b', 0, 2), 'abc'.startswith(()), 'abc'.startswith('c', -1), ''.startswith(''), 'abc'.startswith('', 4))
