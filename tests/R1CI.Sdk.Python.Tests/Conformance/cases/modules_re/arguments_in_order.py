# What is looked at first when several arguments are wrong; templates; errors made by hand.
import re


def show(label, call):
    try:
        print(label, repr(call()))
    except Exception as e:
        print(label, type(e).__name__, e)


show('unhashable', lambda: re.compile({}))
show('unhashable', lambda: re.split([], 2))
show('unhashable', lambda: re.compile(bytearray(b'a')))
show('flags', lambda: re.match('a', 'a', {}))
show('flags', lambda: re.match('a', 'a', None))
show('flags', lambda: re.match('a', 'a', 1.5))
show('flags', lambda: re.match(1, 'a', 'x'))
show('flags', lambda: re.match(re.compile('a'), 'a', 'x'))
show('flags', lambda: re.match(re.compile('a'), 'a', 0))
show('template', lambda: re.sub('a', {}, 'a'))
show('template', lambda: re.sub('a', 1, 'a'))
show('template', lambda: re.sub('a', b'x', 'a'))
show('template', lambda: re.match('a', 'a').expand(1))
show('position', lambda: re.compile('a').findall(1, 'x'))
show('position', lambda: re.compile('a').match(1, 0, 'x'))
show('text', lambda: re.compile('a').match(1))
show('repeats', lambda: re.search('a{2}?', 'aa', 1))
show('repeats', lambda: re.search('(ab)*', 'aa', 1))
show('repeats', lambda: re.search('a|b', 'b', 1))
show('purge', lambda: re.purge(1))
show('keyword', lambda: re.compile('a').sub('x', nope=1))
show('error', lambda: re.error())
show('error', lambda: re.error('bad', 'a', 1, 2))
for args in (('bad',), ('bad', 'abc', 1), ('bad', 'a\nbc', 3), ('bad', None, 2)):
    e = re.error(*args)
    print(e, e.args, e.msg, e.pattern, e.pos, e.lineno, e.colno)
