# Texts of a chart: how wide they are, how they are cut, and how they stand in XML.

import unicodedata

_NARROW = frozenset("iljtfrI.,:;'|!()[]{} -")
_WIDE = frozenset('mwMW@%&')


def width(text, size):
    """About how wide a text is, in the units of its size; sans-serif fonts differ by a tenth."""
    total = 0.0
    for c in text:
        if c in _NARROW:
            total += 0.34
        elif c in _WIDE:
            total += 0.9
        elif c.isupper():
            total += 0.68
        elif c < '\u1100':
            total += 0.57
        else:
            total += 1.05 if unicodedata.east_asian_width(c) in 'WF' else 0.62
    return total * size


def cut(text, size, room):
    """The text, or as much of its beginning as fits, with an ellipsis."""
    if width(text, size) <= room:
        return text
    room -= width('…', size)
    used = 0.0
    for at, c in enumerate(text):
        used += width(c, size)
        if used > room:
            return text[:at].rstrip() + '…'
    return text


def lines(text, size, room, most):
    """The text in at most so many lines, broken between words."""
    done, current = [], ''
    for word in text.split():
        joined = f'{current} {word}' if current else word
        if not current or width(joined, size) <= room:
            current = joined
            continue
        if len(done) == most - 1:
            current = joined
            continue
        done.append(current)
        current = word
    return [cut(line, size, room) for line in done + [current]] if current else []


def escape(text):
    """The text for XML: marks escaped, and what XML cannot hold replaced."""
    text = text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;').replace('"', '&quot;')
    if text.isprintable():
        return text
    return ''.join(c if c.isprintable() else ' ' if c.isspace() else '\ufffd' for c in text)


def plain(value):
    """A title or label as one line of at most 300 characters."""
    text = ' '.join(str(value).split()) if value is not None else ''
    return text if len(text) <= 300 else text[:299] + '…'
