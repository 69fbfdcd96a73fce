from itertools import *
import operator
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
t(lambda: list(islice(count(), 5))); t(lambda: list(islice(count(3, 2), 4))); t(lambda: list(islice(count(0.5, 0.5), 3))); t(lambda: count('a'))
print(count(5), count(1, 3), repeat(7), repeat(7, 3))
t(lambda: list(islice(cycle('abc'), 7))); t(lambda: list(cycle([]))); t(lambda: list(repeat(1, 3))); t(lambda: list(repeat(1, -2)))
t(lambda: list(accumulate([1, 2, 3, 4]))); t(lambda: list(accumulate([1, 2, 3], operator.mul))); t(lambda: list(accumulate([1, 2], initial=10))); t(lambda: list(accumulate([], initial=1)))
t(lambda: list(accumulate(['a', 'b'], lambda a, b: a + '-' + b))); t(lambda: list(accumulate(5)))
t(lambda: list(chain('ab', [1], (2, 3)))); t(lambda: list(chain())); t(lambda: list(chain.from_iterable(['ab', 'cd']))); t(lambda: list(chain(1)))
t(lambda: list(compress('abcdef', [1, 0, 1, 0, 1]))); t(lambda: list(dropwhile(lambda x: x < 3, [1, 4, 2]))); t(lambda: list(takewhile(lambda x: x < 3, [1, 4, 2])))
t(lambda: list(filterfalse(None, [0, 1, '', 'a']))); t(lambda: list(filterfalse(lambda x: x % 2, range(6))))
t(lambda: [(k, list(g)) for k, g in groupby('aabbbc')]); t(lambda: [(k, list(g)) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)]); t(lambda: [k for k, g in groupby([1, 1, 2])])
g = groupby('aab'); k, first = next(g); next(g); t(lambda: list(first))
t(lambda: list(islice('abcdef', 2))); t(lambda: list(islice('abcdef', 1, None))); t(lambda: list(islice('abcdef', 0, 5, 2))); t(lambda: list(islice('abc', -1))); t(lambda: list(islice('abc', 0, 2, 0))); t(lambda: islice('abc')); t(lambda: list(islice('abc', None)))
it = iter(range(10)); t(lambda: (list(islice(it, 3)), next(it))); t(lambda: list(islice(it, 1, 3))); t(lambda: next(it))
t(lambda: list(pairwise('abcd'))); t(lambda: list(pairwise([1]))); t(lambda: list(starmap(pow, [(2, 3), (3, 2)]))); t(lambda: list(starmap(pow, [1])))
t(lambda: list(permutations('abc'))); t(lambda: list(permutations('abc', 2))); t(lambda: list(permutations('ab', 3))); t(lambda: list(permutations('ab', 0))); t(lambda: list(permutations(range(3), -1))); t(lambda: permutations('ab', 'x'))
t(lambda: list(combinations('abcd', 2))); t(lambda: list(combinations('ab', 3))); t(lambda: list(combinations('', 0))); t(lambda: len(list(combinations(range(10), 5))))
t(lambda: list(combinations_with_replacement('abc', 2))); t(lambda: list(combinations_with_replacement('', 1))); t(lambda: list(combinations_with_replacement([], 0)))
t(lambda: list(product('ab', [1, 2]))); t(lambda: list(product('ab', repeat=2))); t(lambda: list(product())); t(lambda: list(product('ab', []))); t(lambda: list(product([1], repeat=0))); t(lambda: product('a', repeat=-1)); t(lambda: product('a', x=1))
t(lambda: list(zip_longest('abc', [1]))); t(lambda: list(zip_longest('abc', [1], fillvalue='-'))); t(lambda: list(zip_longest()))
a, b = tee([1, 2, 3]); t(lambda: (next(a), next(a), list(b), list(a))); t(lambda: tee([1], 0)); t(lambda: len(tee([1], 3))); t(lambda: tee(1))
def bad():
    yield 1
    raise ValueError('boom')
for f in [lambda: list(chain(bad())), lambda: list(accumulate(bad())), lambda: list(islice(bad(), 5)), lambda: list(takewhile(bool, bad())), lambda: list(product(bad())), lambda: list(groupby(bad())), lambda: list(zip_longest(bad(), bad())), lambda: list(cycle(bad()))]:
    t(f)
print(iter(c := count()) is c, next(c), next(c))
print(type(chain()).__name__, isinstance(chain(), chain), chain.__module__)
