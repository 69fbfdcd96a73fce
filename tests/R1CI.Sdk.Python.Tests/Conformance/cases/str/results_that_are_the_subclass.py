# Most methods of a subclass give a plain str; where nothing is changed, some give the very object.
class S(str):
    def __repr__(self):
        return 'S' + super().__repr__()

for spec in ('', '1', '1s', 's', '.3', '5', '<.1', '.1', '0', '0>3', '>1.9s'):
    print(repr(spec), *(repr(format(x, spec)) for x in (S('abc'), S('é'), S(''))), repr(S('abc').__format__(spec)))
# A separator that is longer, or of wider characters, is not looked for.
for text, separator in (('abc', 'abcd'), ('abc', 'é'), ('abc', 'ж'), ('abc', '\U0001d518'), ('ж', 'a\U0001d518'), ('abc', 'x'), ('', 'x')):
    s = S(text)
    print(s.split(separator), s.rsplit(separator), s.partition(separator), s.rpartition(separator))
print(S('a b').split(), S('ab').split(), S('ab').split(None), S('ab').strip(), S('ab').replace('x', 'y'), S('ab')[:])
print(type(iter(S('abc'))).__name__, type(iter('abc')).__name__, type(iter('ж')).__name__)
try:
    int(format(S('abc'), '<'))
except ValueError as e:
    print(e)
