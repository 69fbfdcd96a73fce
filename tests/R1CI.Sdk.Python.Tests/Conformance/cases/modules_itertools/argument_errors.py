# The wording of wrong arguments, and objects that iterators accept.
import itertools as it
from fractions import Fraction


def attempt(label, f):
    try:
        print(label, f())
    except Exception as e:
        print(label, '->', type(e).__name__, e)


attempt('islice none', lambda: list(it.islice('abcdef', None)))
attempt('islice step', lambda: list(it.islice('abcdef', None, None, 4)))
attempt('islice negative', lambda: it.islice('abc', -1))
attempt('islice step zero', lambda: it.islice('abc', 0, 3, 0))
attempt('islice float', lambda: it.islice('abc', 1.5))
attempt('islice start', lambda: it.islice('abc', 'x', 2))
attempt('islice few', lambda: it.islice('abc'))
attempt('count text', lambda: it.count('a'))
attempt('count float', lambda: list(it.islice(it.count(0.5, 0.25), 4)))
attempt('count fraction', lambda: list(map(str, it.islice(it.count(Fraction(1, 3), Fraction(1, 6)), 3))))
attempt('count down', lambda: list(it.islice(it.count(step=-2, start=5), 4)))
attempt('count big', lambda: list(it.islice(it.count(2 ** 63 - 1), 3)))
attempt('repeat', lambda: (list(it.repeat('x', 3)), list(it.repeat(1, -2)), list(it.repeat(object=0, times=2))))
attempt('repeat times', lambda: it.repeat(1, 'a'))
attempt('cycle', lambda: it.cycle(5))
attempt('cycle empty', lambda: next(it.cycle([]), 'nothing'))
attempt('combinations r', lambda: it.combinations('abc', -1))
attempt('combinations none', lambda: it.combinations('abc', None))
attempt('permutations r', lambda: it.permutations('abc', -2))
attempt('permutations float', lambda: it.permutations('abc', 2.0))
attempt('permutations too long', lambda: list(it.permutations('ab', 3)))
attempt('replacement', lambda: it.combinations_with_replacement([1], -1))
attempt('product repeat', lambda: it.product('ab', repeat=-1))
attempt('product keyword', lambda: it.product('ab', times=2))
attempt('product empty', lambda: (list(it.product()), list(it.product('ab', [])), list(it.product('ab', repeat=0))))
attempt('starmap item', lambda: list(it.starmap(pow, [5])))
attempt('starmap callable', lambda: list(it.starmap(5, [(1, 2)])))
attempt('compress', lambda: list(it.compress('abc', 5)))
attempt('filterfalse', lambda: it.filterfalse(None))
attempt('takewhile', lambda: list(it.takewhile(3, [1])))
attempt('zip_longest', lambda: list(it.zip_longest('ab', 3)))
attempt('reprs', lambda: (it.count(3), it.count(1, 2), it.count(1.5), it.repeat('a'), it.repeat('a', 2)))
attempt('reprs after use', lambda: [next(c := it.repeat(7, 3)), c, next(d := it.count(2)), d])
attempt('hints', lambda: (it.repeat(1, 9).__length_hint__(), iter(range(4)).__length_hint__()))
