# Ticks at steps of 1, 2 or 5, and numbers as charts write them.

import math


class Scale:
    """A range of numbers that holds all values, its ends at ticks."""

    def __init__(self, values, most_ticks, includes_zero=False):
        low, high = min(values), max(values)
        are_whole = all(abs(value) < 1e15 and value == int(value) for value in values)
        if includes_zero:
            low, high = min(low, 0.0), max(high, 0.0)
        if high / 2 - low / 2 <= max(abs(low), abs(high)) * 1e-12:
            reach = max(abs(high) / 10, 1.0) if are_whole else abs(high) / 10
            low, high = (0.0, 1.0) if includes_zero else (high - reach, high + reach)
        self.step = _nice_step((high / 2 - low / 2) / most_ticks * 2)
        if are_whole:
            self.step = max(self.step, 1.0)
        first, last = math.floor(low / self.step + 1e-9), math.ceil(high / self.step - 1e-9)
        self.ticks = [n * self.step for n in range(first, last + 1)]
        self.low, self.high = self.ticks[0], self.ticks[-1]
        self.labels = _labels(self.ticks, self.step)

    def share(self, value):
        """Where a value lies, from 0 at the low end to 1 at the high one."""
        return (value / 2 - self.low / 2) / (self.high / 2 - self.low / 2)


def _nice_step(least):
    power = 10.0 ** math.floor(math.log10(least))
    if power == 0.0:
        return least
    for factor in (1, 2, 5):
        if factor * power >= least * 0.999999:
            return factor * power
    return 10 * power


def _labels(ticks, step):
    largest = max(abs(ticks[0]), abs(ticks[-1]))
    if largest >= 1e7 or largest < 1e-3:
        digits = max(0, math.floor(math.log10(largest)) - math.floor(math.log10(step) + 1e-9))
        return [_power(tick, min(digits, 12)) for tick in ticks]
    decimals = max(0, -math.floor(math.log10(step) + 1e-9))
    # Four digits stand together: they may be a year.
    comma = ',' if largest >= 10_000 else ''
    return [f'{tick:{comma}.{decimals}f}' if tick else '0' for tick in ticks]


def _power(value, digits):
    if value == 0:
        return '0'
    text, power = f'{value:.{digits}e}'.split('e')
    return f'{text}e{int(power)}'


def number(value):
    """A value in at most six digits."""
    if value == 0:
        return '0'
    if 1e-4 <= abs(value) < 1e6:
        text = f'{value:,.6g}' if abs(value) >= 10_000 else f'{value:.6g}'
        return text.rstrip('0').rstrip('.') if '.' in text and 'e' not in text else text
    if 1e6 <= abs(value) < 1e7:
        return f'{value:,.0f}'
    text, power = f'{value:.5e}'.split('e')
    return f"{text.rstrip('0').rstrip('.')}e{int(power)}"
