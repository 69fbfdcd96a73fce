# How two values that should be equal differ, in words and line by line.

__name__ = 'unittest'

_WIDEST, _ENDS, _MARK = 80, 5, 12
_LONGEST_TEXT = 1 << 16


def _shown(value):
    try:
        return repr(value)
    except Exception:
        return object.__repr__(value)


def _cut(text, start, end):
    left_out = len(text) - start - end
    return text if left_out <= _MARK else f'{text[:start]}[{left_out} chars]{text[len(text) - end:]}'


def both_shown(first, second):
    """The two reprs; when they are long, their common beginning is cut, and then what follows it."""
    pair = _shown(first), _shown(second)
    longest = max(map(len, pair))
    if longest <= _WIDEST:
        return pair
    common = 0
    while common < min(map(len, pair)) and pair[0][common] == pair[1][common]:
        common += 1
    room = _WIDEST - (longest - common + _ENDS + _MARK)
    if room > _ENDS:
        start = _cut(pair[0][:common], _ENDS, room)
        return tuple(start + text[common:] for text in pair)
    start = _cut(pair[0][:common], _ENDS, _ENDS)
    return tuple(start + _cut(text[common:], _WIDEST - 3 * _ENDS - 2 * _MARK, _ENDS) for text in pair)


def unequal(first, second):
    return '%s != %s' % both_shown(first, second)


def _with_lines(message, lines, most):
    """A message and the lines that differ, unless these are too many."""
    diff = '\n' + ''.join(lines) if lines and lines[0][-1:] == '\n' else '\n' + '\n'.join(lines)
    if most is None or len(diff) <= most:
        return message + diff
    return message + f'\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it.'


def _laid_out(first, second):
    from difflib import ndiff
    from pprint import pformat
    return list(ndiff(pformat(first).splitlines(), pformat(second).splitlines()))


def of_texts(first, second, most):
    if len(first) > _LONGEST_TEXT or len(second) > _LONGEST_TEXT:
        return unequal(first, second)
    from difflib import ndiff
    old, new = first.splitlines(True), second.splitlines(True)
    if len(old) == 1 and first.strip('\r\n') == first:
        old, new = [first + '\n'], [second + '\n']
    lines = list(ndiff(old, new))
    return _with_lines(unequal(first, second), [''.join(lines)] if lines else [], most)


def of_dicts(first, second, most):
    return _with_lines(unequal(first, second), _laid_out(first, second), most)


def _item(sequence, index):
    try:
        return sequence[index], True
    except (TypeError, IndexError, NotImplementedError):
        return None, False


def of_sequences(first, second, kind, most):
    name = (kind and kind.__name__) or 'sequence'
    message = '%ss differ: %s != %s\n' % ((name.capitalize(),) + both_shown(first, second))
    sizes = len(first), len(second)
    for index in range(min(sizes)):
        (left, has_left), (right, has_right) = _item(first, index), _item(second, index)
        if not has_left or not has_right:
            message += '\nUnable to index element %d of %s %s\n' % (index, 'second' if has_left else 'first', name)
            break
        if left != right:
            message += '\nFirst differing element %d:\n%s\n%s\n' % ((index,) + both_shown(left, right))
            break
    else:
        if sizes[0] == sizes[1] and kind is None and type(first) != type(second):
            return message + '\n'.join(_laid_out(first, second))
    if sizes[0] != sizes[1]:
        which, longer = ('First', first) if sizes[0] > sizes[1] else ('Second', second)
        extra, found = _item(longer, min(sizes))
        message += '\n%s %s contains %d additional elements.\n' % (which, name, abs(sizes[0] - sizes[1]))
        message += 'First extra element %d:\n%s\n' % (min(sizes), _shown(extra)) if found else \
            'Unable to index element %d of %s %s\n' % (min(sizes), which.lower(), name)
    return _with_lines(message, _laid_out(first, second), most)


def of_sets(first, second):
    lines = []
    for name, other, only in ('first', 'second', first - second), ('second', 'first', second - first):
        if only:
            lines.append(f'Items in the {name} set but not the {other}:')
            lines += [repr(item) for item in only]
    return '\n'.join(lines)


def described(first, second, most):
    """What assertEqual says of two values of one type."""
    kind = type(first)
    if kind is type(second):
        if kind in (list, tuple):
            return of_sequences(first, second, kind, most)
        if kind in (set, frozenset):
            return of_sets(first, second)
        if kind is dict:
            return of_dicts(first, second, most)
        if kind is str:
            return of_texts(first, second, most)
    return unequal(first, second)
