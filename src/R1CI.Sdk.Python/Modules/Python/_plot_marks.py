# Bars, lines and points as paths, one for each series. Series differ by form (dashes, shapes) as well as by colour.

# Dark enough on white, and told apart with the common kinds of colour blindness as far as eight colours can be.
COLOURS = ['#0072b2', '#d55e00', '#009e73', '#aa3377', '#8a6d00', '#555555', '#3b8ac4', '#c2566a']
_DASHES = ['', '7 4', '2 3', '9 3 2 3', '12 4', '4 2', '1 2', '7 2 1 2 1 2']


def at(number):
    """A coordinate in tenths."""
    text = f'{number:.1f}'
    return text[:-2] if text.endswith('.0') else text


def shape(series, x, y, size):
    """One point's outline; the form tells the series."""
    s, kind = size, series % 4
    if kind == 0:
        return f'M{at(x - s)} {at(y)}a{at(s)} {at(s)} 0 1 0 {at(2 * s)} 0a{at(s)} {at(s)} 0 1 0 {at(-2 * s)} 0z'
    if kind == 1:
        return f'M{at(x)} {at(y - 1.2 * s)}l{at(1.2 * s)} {at(2 * s)}h{at(-2.4 * s)}z'
    if kind == 2:
        return f'M{at(x - .9 * s)} {at(y - .9 * s)}h{at(1.8 * s)}v{at(1.8 * s)}h{at(-1.8 * s)}z'
    return f'M{at(x)} {at(y - 1.3 * s)}l{at(1.3 * s)} {at(1.3 * s)}l{at(-1.3 * s)} {at(1.3 * s)}l{at(-1.3 * s)} {at(-1.3 * s)}z'


def bars(series, values, slots, base, y):
    """Bars from the base line; slots are pairs of left end and width."""
    path = []
    for (left, wide), value in zip(slots, values):
        if value is not None:
            path.append(f'M{at(left)} {at(base)}V{at(y(value))}h{at(wide)}V{at(base)}z')
    return f'<path fill="{COLOURS[series]}" d="{"".join(path)}"/>' if path else ''


def line(series, points):
    """A line, broken at gaps, with a mark at each point where there are few and at points that stand alone."""
    path, marks, few = [], [], len(points) <= 40
    for i, point in enumerate(points):
        if point is None:
            continue
        starts = i == 0 or points[i - 1] is None
        path.append(f'{"M" if starts else "L"}{at(point[0])} {at(point[1])}')
        if few or starts and (i + 1 == len(points) or points[i + 1] is None):
            marks.append(shape(series, *point, 3.2))
    dashes = f' stroke-dasharray="{_DASHES[series]}"' if _DASHES[series] else ''
    drawn = f'<path fill="none" stroke="{COLOURS[series]}" stroke-width="2.2" stroke-linejoin="round"{dashes} d="{"".join(path)}"/>'
    return drawn + (f'<path fill="{COLOURS[series]}" d="{"".join(marks)}"/>' if marks else '')


def points(series, places, total):
    """Points, smaller where there are many, and then all round, which takes a third of the bytes."""
    if total > 1000:
        path = ''.join(f'M{at(x)} {at(y)}h.01' for x, y in filter(None, places))
        return f'<path fill="none" stroke="{COLOURS[series]}" stroke-opacity="0.72" stroke-width="3.6" stroke-linecap="round" d="{path}"/>' if path else ''
    size = 4 if total <= 200 else 3
    path = ''.join(shape(series, *place, size) for place in places if place is not None)
    return f'<path fill="{COLOURS[series]}" fill-opacity="0.72" d="{path}"/>' if path else ''


def key(kind, series, x, y):
    """What stands before a name in the legend, 22 wide."""
    colour = COLOURS[series]
    if kind == 'bar':
        return f'<path fill="{colour}" d="M{at(x + 3)} {at(y - 10)}h12v12h-12z"/>'
    mark = f'<path fill="{colour}" d="{shape(series, x + 9, y - 4, 3.6)}"/>'
    if kind == 'scatter':
        return mark
    dashes = f' stroke-dasharray="{_DASHES[series]}"' if _DASHES[series] else ''
    return f'<path stroke="{colour}" stroke-width="2.2"{dashes} d="M{at(x - 2)} {at(y - 4)}h22"/>' + mark
