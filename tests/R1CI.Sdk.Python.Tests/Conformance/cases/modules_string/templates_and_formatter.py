import string
t = string.Template('$who likes ${what}ing $$5 $x')
print(t.safe_substitute(who='tim'), t.template, string.Template('$a $b').substitute({'a': 1}, b=2), string.Template('$a').substitute(a='$b'))
for bad in (lambda: t.substitute(who='x'), lambda: string.Template('$ x').substitute(), lambda: string.Template('a\nb ${').substitute(), lambda: t.substitute(1, 2), lambda: string.Template('${1}').substitute()):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(string.Template('$a ${b} $$ $a').get_identifiers(), string.Template('$a').is_valid(), string.Template('$').is_valid())
class Pct(string.Template): delimiter = '%'; idpattern = '[a-z]+_[a-z]+'
print(Pct('%a_b %c $d').safe_substitute(a_b=1))
print(string.capwords('hello wORLD  x'), string.capwords('a-b-c', '-'), string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable), string.ascii_uppercase)
f = string.Formatter()
print(f.format('{0} {name!r:>6} {1[a]} {2.real}', 1, {'a': 2}, 5, name='x'), f.vformat('{} {}', (1, 2), {}), list(f.parse('a{b!r:c}d{{}}')), f.format('{:{w}}|', 'x', w=4))
class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, '?') if isinstance(key, str) else super().get_value(key, args, kwargs)
    def format_field(self, value, spec): return str(value).upper() if spec == 'up' else super().format_field(value, spec)
    def convert_field(self, value, conversion): return value[::-1] if conversion == 'x' else super().convert_field(value, conversion)
print(Default().format('{a} {b} {0:up} {1!x}', 'q', 'abc', a=1))
for bad in (lambda: f.format('{0} {}', 1), lambda: f.format('{}'), lambda: f.format('{x}'), lambda: f.format(), lambda: f.format('{!z}', 1)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
