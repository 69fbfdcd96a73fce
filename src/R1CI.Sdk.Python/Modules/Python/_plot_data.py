# What plot's functions are given, checked: every error says what is wrong with which value.

MOST_VALUES, MOST_SERIES, MOST_BARS = 10_000, 8, 400
# Between them steps and halves of a range can be computed with; what is smaller is drawn as zero.
_LARGEST, _LEAST = 1e300, 1e-300


class Data:
    """Categories or numbers of the horizontal axis (one of the two is None), and series of a name and floats, None for a gap."""

    def __init__(self, kind, x, y, labels):
        self.kind = kind
        where = f'plot.{kind}: '
        if y is None:
            x, y = _values_alone(x, where)
        x = _items(x, 'x', where)
        self.series = [(name, _numbers(values, what, where)) for name, values, what in _series(y, labels, where)]
        if not self.series:
            raise ValueError(where + 'there is no series to draw')
        if len(self.series) > MOST_SERIES:
            raise ValueError(f'{where}{len(self.series)} series are too many for one chart (at most {MOST_SERIES}): draw fewer, or several charts')
        if x is None:
            x = list(range(max(len(values) for _, values in self.series)))
        for name, values in self.series:
            if len(values) != len(x):
                raise ValueError(f'{where}x has {len(x)} items and {_called(name)} has {len(values)}: give as many of both')
        if not x:
            raise ValueError(where + 'there are no values to draw')
        self._check_size(where)
        if all(value is None for _, values in self.series for value in values):
            raise ValueError(where + 'all values are None or nan: there is nothing to draw')
        are_numbers = all(_is_number(item) for item in x)
        if kind == 'scatter' and not are_numbers:
            first = next(i for i, item in enumerate(x) if not _is_number(item))
            raise ValueError(f'{where}x must be numbers, and x[{first}] is {_shown(x[first])}; plot.bar and plot.line take texts')
        self.numbers = _numbers(x, 'x', where) if are_numbers and kind != 'bar' else None
        self.categories = None if self.numbers is not None else [_category(item) for item in x]

    def _check_size(self, where):
        count = sum(len(values) for _, values in self.series)
        if count > MOST_VALUES:
            raise ValueError(f'{where}{count:,} values are too many to draw (at most {MOST_VALUES:,}): draw a sample or a summary')
        if self.kind == 'bar' and count > MOST_BARS:
            raise ValueError(f'{where}{count:,} bars are too many to tell apart (at most {MOST_BARS}): draw a line, or a summary')


def _values_alone(x, where):
    if isinstance(x, dict):
        if any(isinstance(value, (list, tuple, dict)) for value in x.values()):
            return None, x
        return list(x.keys()), list(x.values())
    return None, x


def _items(values, name, where):
    if values is None:
        return None
    if hasattr(values, 'tolist'):
        values = values.tolist()
    if isinstance(values, (str, bytes)) or not hasattr(values, '__iter__'):
        raise ValueError(f'{where}{name} must be a list of values, and is {_shown(values)}')
    return list(values)


def _series(y, labels, where):
    if isinstance(y, dict):
        if labels is not None:
            raise ValueError(where + 'labels= is for lists of lists; in a dict the names are the labels')
        return [(str(name), values, f'series {str(name)!r}') for name, values in y.items()]
    items = _items(y, 'y', where)
    is_many = bool(items) and all(isinstance(item, (list, tuple, range)) or hasattr(item, 'tolist') and getattr(item, 'ndim', 0) for item in items)
    lists = items if is_many else [items]
    names = [labels] if isinstance(labels, str) else list(labels) if labels is not None else None
    if names is not None and len(names) != len(lists):
        raise ValueError(f'{where}there are {len(names)} labels for {len(lists)} series: give one for each')
    if names is None:
        names = [f'series {n + 1}' for n in range(len(lists))] if is_many and len(lists) > 1 else [''] * len(lists)
    return [(str(name), values, f'y[{n}]' if is_many else 'y') for n, (name, values) in enumerate(zip(names, lists))]


def _numbers(values, name, where):
    numbers = []
    for index, value in enumerate(_items(values, name, where)):
        if value is None:
            numbers.append(None)
            continue
        if not _is_number(value):
            raise ValueError(f'{where}{name} must be numbers, and item {index} is {_shown(value)}')
        try:
            number = float(value)
        except OverflowError:
            number = _LARGEST * 10
        if number != number:
            numbers.append(None)
            continue
        if abs(number) > _LARGEST:
            shown = 'infinite' if number - number != 0 else 'beyond 1e300'
            raise ValueError(f'{where}{name} must be finite numbers, and item {index} is {shown}')
        numbers.append(number if abs(number) >= _LEAST else 0.0)
    if name == 'x' and None in numbers:
        raise ValueError(f'{where}x must be numbers, and item {numbers.index(None)} is None or nan')
    return numbers


def _is_number(value):
    return value is None or not isinstance(value, (str, bytes, bytearray, complex)) and hasattr(type(value), '__float__') \
        or isinstance(value, int)


def _category(item):
    if isinstance(item, float) and abs(item) < 1e15 and item == int(item):
        return str(int(item))
    return str(item)


def _called(name):
    return f'series {name!r}' if name else 'y'


def _shown(value):
    text = repr(value)
    return f'{text if len(text) <= 40 else text[:37] + "..."} ({type(value).__name__})'
