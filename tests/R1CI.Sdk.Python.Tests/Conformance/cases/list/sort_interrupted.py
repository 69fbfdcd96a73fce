# A sort that a comparison interrupts leaves what it has done so far.


class Touchy:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        if self.n == 0 or other.n == 0:
            raise ZeroDivisionError(f'{self.n} < {other.n}')
        return self.n < other.n

    def __repr__(self):
        return f't{self.n}'


def interrupted(items, **how):
    try:
        items.sort(**how)
    except (TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e, end=' | ')
    print(items)


for reverse in (False, True):
    interrupted([-9, 11, 1, 2, {-100}], reverse=reverse)
    interrupted([5, 4, 3, 'x', 1], reverse=reverse)
    interrupted([1, 2, 3, None, 0], reverse=reverse)
    interrupted([3, 1, 2, {}], reverse=reverse)
    interrupted([[2], [1], [1, 'a'], [1, 2], [0]], reverse=reverse)
    interrupted([Touchy(n) for n in (5, 3, 9, 1, 0, 2, 7)], reverse=reverse)
    interrupted([Touchy(n) for n in (4, 8, 6, 2, 5, 1, 7, 3, 0)], key=lambda t: t, reverse=reverse)
interrupted([Touchy((n * 37) % 41 + 1) for n in range(40)] + [Touchy(0)])
items = [3, 'a', 1]
try:
    sorted(items)
except TypeError as e:
    print(e, items)
