# When each iterator reads its source, and how much of it.
from itertools import *


def loud(name, items):
    for item in items:
        print(f'{name}{item}', end=' ')
        yield item
    print(f'{name}.', end=' ')


def show(label, iterator, n):
    print(label, end=': ')
    print('->', list(islice(iterator, n)))


show('chain', chain(loud('a', [1]), loud('b', [2, 3])), 2)
show('islice', islice(loud('i', range(9)), 1, 6, 2), 2)
show('takewhile', takewhile(lambda x: x < 2, loud('t', range(5))), 9)
show('dropwhile', dropwhile(lambda x: x < 2, loud('d', range(5))), 1)
show('compress', compress(loud('c', 'wxyz'), [0, 1, 0]), 9)
show('pairwise', pairwise(loud('p', range(4))), 2)
show('accumulate', accumulate(loud('s', range(4)), initial=10), 2)
show('zip_longest', zip_longest(loud('l', range(3)), loud('r', range(1))), 2)
show('cycle', cycle(loud('y', 'ab')), 5)
show('groupby', (k for k, g in groupby(loud('g', 'aabc'))), 2)
show('filterfalse', filterfalse(None, loud('f', [1, 0, '', 2, None])), 2)
show('starmap', starmap(divmod, loud('m', [(7, 2), (9, 4), (1, 1)])), 2)
print('product reads all at once', end=': ')
p = product(loud('q', 'xy'), loud('z', [1]))
print('made', next(p), list(p))
print('tee shares', end=': ')
left, right = tee(loud('h', range(3)))
print(next(left), next(left), '|', next(right), '|', list(right), list(left))
rest = iter(range(10))
print(list(islice(rest, 3)), next(rest), list(islice(rest, 0)), next(rest), list(islice(rest, 2, 4)), list(rest))
it = takewhile(lambda x: x != 3, source := iter(range(6)))
print(list(it), next(source), next(it, 'over'))
group = groupby('aab')
key, first = next(group)
key2, second = next(group)
print(key, list(first), key2, list(second), next(group, None))
broken = map(lambda x: 1 // x, [1, 0, 2])
print(next(broken))
try:
    next(broken)
except ZeroDivisionError as e:
    print(e, next(broken), next(broken, 'end'))
