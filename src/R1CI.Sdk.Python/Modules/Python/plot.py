"""Simple charts as SVG files: bars, lines and points.

    import plot
    plot.bar(['Mon', 'Tue', 'Wed'], [3, 7, 5], title='Visits', ylabel='people')
    plot.line([1, 2, 3], {'north': [2, 4, 8], 'south': [3, 3, None]}, file='growth.svg')
    plot.scatter(heights, weights, xlabel='cm', ylabel='kg')

Each call writes one file and returns its path. x is a list of numbers or of texts; y is a list of numbers, or several series: a dict of
name and list, or a list of lists with labels=[names]. None and nan leave a gap. With y left out, x holds the values (or is a dict of name and
value). The file is chart.svg, chart-2.svg, ... unless file= names one. At most 10,000 values, 8 series, 400 bars.
"""
# Part of this interpreter, not of Python. The same call writes the same bytes.

from _plot_chart import draw as _draw

__all__ = ['bar', 'line', 'scatter']


def bar(x, y=None, *, title='', xlabel='', ylabel='', labels=None, file=None):
    """Draw a bar for each value, side by side where there are several series, and return the path of the SVG file."""
    return _draw('bar', x, y, title, xlabel, ylabel, labels, file)


def line(x, y=None, *, title='', xlabel='', ylabel='', labels=None, file=None):
    """Draw a line through the points of each series, in their order, and return the path of the SVG file."""
    return _draw('line', x, y, title, xlabel, ylabel, labels, file)


def scatter(x, y=None, *, title='', xlabel='', ylabel='', labels=None, file=None):
    """Draw the points of each series, and return the path of the SVG file."""
    return _draw('scatter', x, y, title, xlabel, ylabel, labels, file)
