from itertools import islice

# Which bound is wrong shows in the text; the source is asked for its iterator last.


class Index:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        if self.value is None:
            raise KeyError('no index')
        return self.value


def show(source, *bounds):
    try:
        print(bounds if not any(isinstance(b, Index) for b in bounds) else 'index', list(islice(source, *bounds)))
    except (TypeError, ValueError) as e:
        print(bounds if not any(isinstance(b, Index) for b in bounds) else 'index', type(e).__name__, e)


for bounds in [(-1,), (-2,), ('x',), (2**100,), (1.0,), (0,), (None,),
               (1, -1), (1, -2), (-1, 2), (-2, -1), (None, 2), (2, None), (3, 1), (2**100, None), (None, 2**100), ('a', 2), (2, 'a'),
               (0, 4, 0), (0, 4, -1), (0, 4, 'x'), (0, 4, None), (None, None, 2), (1, 5, 2**70), (1, 5, 3)]:
    show('abcdef', *bounds)

show('abcdef', Index(2))
show('abcdef', Index(None))
show('abcdef', Index(1), Index(4), Index(2))
show(5, -1)
show(5, 1, 2, 0)
show(5, 1, 2)
