import string
from string import Template, Formatter

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, repr(string.punctuation), repr(string.whitespace), len(string.printable))
print(string.capwords('hello  big world'), string.capwords('a-b-c', '-'))
t = Template('$who likes ${what} and $$5, $who2')
print(t.substitute(who='tim', what='kung pao', who2='x'), t.safe_substitute(who='t'), t.get_identifiers(), t.is_valid())
for f in (lambda: t.substitute(who='a'), lambda: Template('a $ b').substitute(), lambda: Template('x\ny $1').substitute()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(Template('$a $b').substitute({'a': 1}, b=2), Template('a $ b $x').safe_substitute(x=3))

class P(Template):
    delimiter = '%'

print(P('%a $a').substitute(a=1))
f = Formatter()
print(f.format('{} {} {name!r:>6} {0.real}' if False else '{0} {1:>4} {name!r:>6} {0.real} {2[1]} {3[k]}', 3, 'b', [1, 2], {'k': 'v'}, name='n'))
print(f.format('{} {}', 1, 2), f.format('{{}} {0:{1}}', 5, 3), list(f.parse('a{b!r:>3}c{{d}}{}')))

class D(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f'<{key}>')
        return super().get_value(key, args, kwargs)

print(D().format('{a} {b}', a=1))
for bad in ('{', '}', '{0', '{0!x}', '{a.}'):
    try:
        print(f.format(bad, 1))
    except Exception as e:
        print(type(e).__name__, e)
print(f.vformat('{0}{x}', (1,), {'x': 2}), f.get_field('0.real', (5,), {}))
