# The ISO 8601 forms that the fromisoformat methods read. Each function answers None for text it cannot read.

from datetime import _from_iso_week, timedelta, timezone


def parsed_date(text):
    size = len(text)
    if not text.isascii():
        return None
    if size in (7, 8, 10) and text[:4].isdigit():
        year, rest = int(text[:4]), text[4:]
        dashed = rest[0] == '-'
        if dashed:
            rest = rest[1:]
        if rest[0] == 'W':
            return _week_date(year, rest[1:], dashed)
        if dashed and len(rest) == 5 and rest[2] == '-' and rest[:2].isdigit() and rest[3:].isdigit():
            return year, int(rest[:2]), int(rest[3:])
        # CPython 3.11 looks at the first eight of ten characters here, whatever the last two are.
        if not dashed and len(rest) in (4, 6) and rest[:4].isdigit():
            return year, int(rest[:2]), int(rest[2:4])
    return None


def _week_date(year, rest, dashed):
    if not rest[:2].isdigit():
        return None
    week, rest = int(rest[:2]), rest[2:]
    if not rest:
        return _from_iso_week(year, week, 1)
    if dashed:
        if rest[0] != '-':
            return None
        rest = rest[1:]
    return _from_iso_week(year, week, int(rest)) if len(rest) == 1 and rest.isdigit() else None


def _clock(text):
    """Hour, minute, second and microsecond of HH[:MM[:SS[.ffffff]]] or the same without colons."""
    numbers = [0, 0, 0, 0]
    colon = text[2:3] == ':'
    index = 0
    while True:
        part = text[:2]
        if len(part) != 2 or not (part.isdigit() and part.isascii()):
            return None
        numbers[index] = int(part)
        text = text[2:]
        index += 1
        if not text or index == 3 or text[0] in '.,':
            break
        if colon:
            if text[0] != ':':
                return None
            text = text[1:]
    if text:
        digits = text[1:]
        if text[0] not in '.,' or not (digits.isdigit() and digits.isascii()):
            return None
        numbers[3] = int(digits[:6].ljust(6, '0'))
    return numbers


def parsed_time(text):
    zone = None
    for index, char in enumerate(text):
        if char in '+-Z':
            text, rest = text[:index], text[index:]
            if rest == 'Z':
                zone = timezone.utc
                break
            found = _clock(rest[1:])
            if rest[0] == 'Z' or found is None:
                return None
            offset = timedelta(hours=found[0], minutes=found[1], seconds=found[2], microseconds=found[3])
            zone = timezone(-offset if rest[0] == '-' else offset)
            break
    clock = _clock(text)
    return None if clock is None else (*clock, zone)


def parsed_moment(text):
    if len(text) < 7:
        return None
    size = _date_size(text)
    day = parsed_date(text[:size])
    if day is None:
        return None
    if len(text) == size:
        return day
    clock = parsed_time(text[size + 1:])
    return None if clock is None else (*day, *clock)


def _date_size(text):
    """How long the date at the start of a moment is."""
    if text[4:5] == '-':
        if text[5:6] == 'W':
            return 10 if text[8:9] == '-' and len(text) > 9 and (len(text) == 10 or not text[10].isdigit()) else 8
        return 10
    if text[4:5] == 'W':
        size = 4
        rest = 5
        while rest < len(text) and text[rest].isdigit():
            rest += 1
        size = rest
        return 8 if size > 8 and size % 2 == 0 else min(size, 8) if size >= 7 else 7
    return 8
