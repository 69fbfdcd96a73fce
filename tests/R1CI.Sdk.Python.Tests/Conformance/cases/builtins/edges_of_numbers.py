import itertools
import math

# Numbers too large for a flag, a size or a width, and values that are not numbers.


def report(make):
    try:
        print(make())
    except (TypeError, ValueError, OverflowError, MemoryError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)


huge = 2**70
for flag in (huge, -huge, 2**31, 2**31 - 1, -2**31, True):
    report(lambda: sorted([2, 1], reverse=flag))
    report(lambda: [2, 1].sort(reverse=flag))
    report(lambda: 'a\nb'.splitlines(flag))
    report(lambda: b'a\nb'.splitlines(keepends=flag))
for size in (-huge, huge, -1):
    report(lambda: bytes(size))
    report(lambda: list(itertools.combinations('ab', size)))
report(lambda: itertools.combinations(5, 'x'))
report(lambda: itertools.combinations_with_replacement(5, None))
for spec in ('>9223372036854775807', '>9223372036854775808', '.9223372036854775808f', '\u0665', '0>\u0661\u0662'):
    report(lambda: format(2.5, spec))
for name in ('{9223372036854775807}', '{9223372036854775808}', '{0[9223372036854775808]}', '{2147483648}'):
    report(lambda: name.format_map({}))
    report(lambda: name.format([]))
for text in ('_', '1_', '_1', '1__0', '1_0', '1_0j', '1_j', '1_000.5_0e1_0', 'x_1', '1 2', '', '1+_2j'):
    report(lambda: complex(text))
for z in (5e-324 + 0j, 1e-200j, 0j):
    for power in (-1, -2, -3, 2, -0.5):
        report(lambda: z ** power)
report(lambda: math.copysign(1, abs(complex('nan'))))

# The two results of a division without a result are two objects.
q, r = divmod(1.0, float('nan'))
print(q is r, len({q, r}), {q: 1, r: 2}, [k for k, g in itertools.groupby((q, q, r))], (q,) == (r,), (q,) == (q,))


class K:
    def method(self): pass

    @classmethod
    def of_class(cls): pass


for m in (K().method, K.of_class, K.method, [].append, len):
    report(lambda: m.nothing)
