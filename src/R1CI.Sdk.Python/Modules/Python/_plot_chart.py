# A chart from its data to the file. 480 units wide: on a telephone of 390 pixels its smallest text has 10 of them.

import os

from _plot_data import Data
from _plot_marks import at, bars, key, line, points
from _plot_scale import Scale, number
from _plot_text import cut, escape, lines, plain, width

_WIDE, _SMALL, _TEXT, _TITLE, _PLOT = 480, 12.5, 13.5, 17, 220
_BOLD = 1.15
_INK, _SOFT, _GRID = '#1b2026', '#4d5763', '#dde2e8'
_NAMES = {'bar': 'Bar chart', 'line': 'Line chart', 'scatter': 'Scatter chart'}


def draw(kind, x, y, title, xlabel, ylabel, labels, file):
    data = Data(kind, x, y, labels)
    path = _path(file, kind)
    text = _Chart(data, plain(title), plain(xlabel), plain(ylabel)).svg()
    with open(path, 'w', encoding='utf-8', newline='\n') as out:
        out.write(text)
    return path


def _path(file, kind):
    if file is None:
        name, n = 'chart.svg', 1
        while os.path.exists(name):
            n += 1
            name = f'chart-{n}.svg'
        return name
    path = os.fspath(file)
    if not isinstance(path, str) or not path.lower().endswith('.svg'):
        raise ValueError(f"plot.{kind}: charts are SVG files, so file must end in '.svg', and is {path!r}")
    return path


def _every(least):
    return next(n for n in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000) if n >= least)


class _Chart:
    def __init__(self, data, title, xlabel, ylabel):
        self.data, self.title, self.xlabel, self.ylabel = data, title, xlabel, ylabel
        self.out = []
        values = [value for _, series in data.series for value in series if value is not None]
        self.y = Scale(values, 5, includes_zero=data.kind == 'bar')
        self.left = 12 + max(width(label, _SMALL) for label in self.y.labels) + 8
        self.x = None
        if data.numbers is not None:
            self.x = Scale(data.numbers, 6)
            while len(self.x.ticks) > 2 and sum(width(label, _SMALL) + 12 for label in self.x.labels) > _WIDE - self.left - 16:
                self.x = Scale(data.numbers, max(1, (len(self.x.ticks) - 1) // 2))
        self.right = _WIDE - 16 if self.x is None else _WIDE - max(16, width(self.x.labels[-1], _SMALL) / 2 + 6)

    def svg(self):
        top = self._head()
        self.top, self.bottom = top, top + _PLOT
        self._grid()
        below = self._categories() if self.x is None else self._numbers()
        self._marks()
        if self.xlabel:
            below += 20
            self._text(cut(self.xlabel, _TEXT, _WIDE - 24), (self.left + self.right) / 2, below, _TEXT, 'middle', _SOFT)
        high = at(below + 12)
        head = (f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDE}" height="{high}" viewBox="0 0 {_WIDE} {high}" role="img" '
                f'font-family="system-ui, -apple-system, \'Segoe UI\', Roboto, \'Noto Sans\', \'Liberation Sans\', Arial, sans-serif">')
        return '\n'.join([head, f'<title>{escape(self.title or _NAMES[self.data.kind])}</title>', f'<desc>{escape(self._describe())}</desc>',
                          f'<rect width="{_WIDE}" height="{high}" fill="#ffffff"/>', *self.out, '</svg>\n'])

    def _text(self, text, x, y, size, anchor='start', colour=_INK, extra=''):
        where = '' if anchor == 'start' else f' text-anchor="{anchor}"'
        self.out.append(f'<text x="{at(x)}" y="{at(y)}" font-size="{size}"{where} fill="{colour}"{extra}>{escape(text)}</text>')

    def _line(self, x1, y1, x2, y2, colour):
        self.out.append(f'<path stroke="{colour}" d="M{at(x1)} {at(y1)}L{at(x2)} {at(y2)}"/>')

    # Title, legend and the name of the vertical axis, which stands over it: nobody turns their head.
    def _head(self):
        y = 12
        for part in lines(self.title, _TITLE * _BOLD, _WIDE - 24, 2):
            y += 21
            self._text(part, 12, y - 2, _TITLE, extra=' font-weight="600"')
        named = [(n, name) for n, (name, _) in enumerate(self.data.series) if name]
        x = 12
        for place, (n, name) in enumerate(named):
            shown = cut(name, _TEXT, 200)
            room = 24 + width(shown, _TEXT) + 16
            if place == 0 or x + room > _WIDE - 4:
                x, y = 12, y + 22
            self.out.append(key(self.data.kind, n, x, y))
            self._text(shown, x + 24, y, _TEXT)
            x += room
        if self.ylabel:
            y += 22
            self._text(cut(self.ylabel, _TEXT, _WIDE - 24), 12, y, _TEXT, colour=_SOFT)
        return y + 16

    def _place_y(self, value):
        return self.bottom - self.y.share(value) * (self.bottom - self.top)

    def _grid(self):
        for tick, label in zip(self.y.ticks, self.y.labels):
            y = self._place_y(tick)
            self._line(self.left, y, self.right, y, _GRID)
            self._text(label, self.left - 8, y + 4.4, _SMALL, 'end', _SOFT)

    def _numbers(self):
        for tick, label in zip(self.x.ticks, self.x.labels):
            x = self._place_x(tick)
            self._line(x, self.bottom, x, self.bottom + 5, _SOFT)
            self._text(label, x, self.bottom + 20, _SMALL, 'middle', _SOFT)
        self._line(self.left, self.bottom, self.right, self.bottom, _SOFT)
        return self.bottom + 20

    def _place_x(self, value):
        return self.left + self.x.share(value) * (self.right - self.left)

    def _slot(self):
        return (self.right - self.left) / len(self.data.categories)

    # Level where they fit, else slanted, and only some of them where there are very many.
    def _categories(self):
        names, slot = self.data.categories, self._slot()
        widest = max(width(name, _SMALL) for name in names)
        base = self._place_y(0) if self.data.kind == 'bar' else self.bottom
        under = self.bottom + (14 if self._numbers_reach_down() else 0)
        are_numbers = all(name.lstrip('-').replace('.', '', 1).isdecimal() for name in names)
        if widest <= slot - 6 or are_numbers and widest <= 80:
            every = _every((widest + 6) / slot)
            for i, name in enumerate(names):
                if i % every == 0:
                    self._text(name, self.left + (i + .5) * slot, under + 18, _SMALL, 'middle', _SOFT)
            below = under + 18
        else:
            every = _every(15 / slot)
            shown = [(i, cut(name, _SMALL, 120)) for i, name in enumerate(names) if i % every == 0]
            for i, name in shown:
                x, y = self.left + (i + .5) * slot + 4, under + 14
                self._text(name, x, y, _SMALL, 'end', _SOFT, f' transform="rotate(-42 {at(x)} {at(y)})"')
            below = under + 18 + max(width(name, _SMALL) for _, name in shown) * 0.67
        self._line(self.left, base, self.right, base, _SOFT)
        return below

    def _marks(self):
        series = self.data.series
        if self.data.kind == 'bar':
            self._bars()
            return
        slot = self._slot() if self.x is None else 0
        total = sum(len(values) for _, values in series)
        for n, (_, values) in enumerate(series):
            places = [None if value is None else
                      (self.left + (i + .5) * slot if self.x is None else self._place_x(self.data.numbers[i]), self._place_y(value))
                      for i, value in enumerate(values)]
            self.out.append(line(n, places) if self.data.kind == 'line' else points(n, places, total))

    def _bars(self):
        series, slot = self.data.series, self._slot()
        wide = min(slot * 0.8, 90) / len(series)
        for n, (_, values) in enumerate(series):
            lefts = [self.left + (i + .5) * slot + (n - len(series) / 2) * wide for i in range(len(values))]
            gap = 1 if len(series) > 1 and wide > 4 else 0
            self.out.append(bars(n, values, [(left, wide - gap) for left in lefts], self._place_y(0), self._place_y))
        for i, value in self._written():
            if width(number(value), _SMALL) <= slot:
                y = self._place_y(value)
                self._text(number(value), self.left + (i + .5) * slot, y - 5 if value >= 0 else y + 14, _SMALL, 'middle')

    # The values that stand at their bars: where there are few.
    def _written(self):
        data = self.data
        if data.kind != 'bar' or len(data.series) > 1 or len(data.categories) > 12:
            return []
        return [(i, value) for i, value in enumerate(data.series[0][1]) if value is not None]

    def _numbers_reach_down(self):
        return any(value < 0 and self._place_y(value) + 16 > self.bottom for _, value in self._written())

    def _describe(self):
        data = self.data
        count = len(data.categories if data.numbers is None else data.numbers)
        parts = [f'{_NAMES[data.kind]} of {count:,} {"value" if count == 1 else "values"}']
        if self.xlabel or self.ylabel:
            parts.append('axes: ' + ', '.join(name for name in (self.xlabel, self.ylabel) if name))
        for name, values in data.series:
            there = [value for value in values if value is not None]
            if not there:
                parts.append(f'{name}: no values')
                continue
            text = f'{name}: ' if name else ''
            if count <= 12:
                at_x = data.categories or [number(x) for x in data.numbers]
                text += ', '.join(f'{x} {"none" if value is None else number(value)}' for x, value in zip(at_x, values))
            else:
                text += f'from {number(min(there))} to {number(max(there))}'
                text += f', {len(values) - len(there)} missing' if len(there) < len(values) else ''
            parts.append(text)
        return '. '.join(parts) + '.'
