# string.Formatter and Template subclasses, vformat, unused arguments, identifiers in templates, capwords, constants.
import string
from string import Formatter, Template


class Defaults(Formatter):
    def get_value(self, key, args, kwargs):
        if isinstance(key, str):
            return kwargs.get(key, f'<{key}?>')
        return super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == 'u' else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return str(value)[::-1] if spec == 'rev' else super().format_field(value, spec)

    def check_unused_args(self, used, args, kwargs):
        print('used', sorted(map(str, used)), 'of', len(args), sorted(kwargs))


f = Defaults()
print(f.format('{0} {name!u} {missing} {x:rev} {0:>4}', 'a', name='bob', x='abc'), f.vformat('{} {}', (1, 2), {}), f.format('{n:{w}.{p}f}', n=3.14159, w=8, p=2))
print(list(Formatter().parse('a{b.c[0]!r:>{w}}d{{e}}{}')), Formatter().get_field('0[1].real', ([5, 6],), {}), Formatter().format('{0.real} {1[k]}', 2 + 3j, {'k': 9}))
for bad in (lambda: Formatter().format('{}'), lambda: Formatter().format('{x}'), lambda: Formatter().format('{} {0}', 1), lambda: Formatter().format('{0} {}', 1), lambda: Formatter().format('{a'), lambda: Formatter().format('}'), lambda: Formatter().format('{0!z}', 1), lambda: Formatter().format(), lambda: Formatter().vformat('{:{:{}}}', (1, 2, 3), {})):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
t = Template('$who owes ${amount}USD and $$5, ${who}s $other')
print(t.safe_substitute(who='Ann', amount=3), t.template[:8], t.substitute({'who': 'A', 'amount': 1}, other='B'), t.get_identifiers(), t.is_valid(), Template('$1 x').is_valid(), Template('cost $').safe_substitute())


class Percent(Template):
    delimiter = '%'
    idpattern = '[a-z]+_[a-z]+'


class Braces(Template):
    pattern = r'''
    \{\{(?:(?P<escaped>\{\{)|(?P<named>[_a-z][_a-z0-9]*)\}\}|(?P<braced>\b\B)|(?P<invalid>))
    '''


print(Percent('%a_b %notme %% $x').safe_substitute(a_b=1, notme=2), Braces('hi {{name}} $name').substitute(name='Z'), Percent('%x_y').substitute(x_y='v'))
for bad in (lambda: t.substitute(who=1), lambda: Template('bad $ sign\nline $2').substitute(), lambda: Template('a\n  $?').substitute(), lambda: t.substitute({}, {}), lambda: Template('${un').substitute(un=1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(string.capwords(' the  quick-brown fox '), string.capwords('a-b-c', '-'), string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.ascii_letters[24:28])
