"""Writes what CPython with numpy prints for the programs in numpy/: standard output, then the last line of the error if there is one.

    /usr/bin/python3 update_numpy.py [FOLDER/NAME ...]

Needs numpy 1.24.2 (Debian 12's python3-numpy). All programs run in one process that has imported numpy.
"""
import contextlib
import io
import pathlib
import sys
import traceback
import warnings

import numpy

ROOT = pathlib.Path(__file__).parent / 'numpy'
DEFAULTS = numpy.get_printoptions()


def output(path):
    text = io.StringIO()
    numpy.set_printoptions(**DEFAULTS)
    with contextlib.redirect_stdout(text), warnings.catch_warnings():
        warnings.simplefilter('ignore')
        try:
            exec(compile(path.read_text(), path.name, 'exec'), {'__name__': '__main__'})
        except BaseException as e:
            print(traceback.format_exception_only(e)[-1].rstrip())
    return text.getvalue()


if __name__ == '__main__':
    names = sys.argv[1:] or sorted(str(path.relative_to(ROOT))[:-3] for path in ROOT.glob('*/*.py'))
    for name in names:
        (ROOT / (name + '.out')).write_text(output(ROOT / (name + '.py')))
    print(len(names), 'programs')
