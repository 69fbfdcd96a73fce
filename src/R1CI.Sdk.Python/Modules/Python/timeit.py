# Timing of small pieces of code, on the virtual clock.

import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


dummy_src_name = '<timeit-src>'


def _indented(code, columns):
    return code.replace('\n', '\n' + ' ' * columns)


class Timer:
    """Measures a statement in a function of its own, so that its variables are as fast as a function's."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        checked = ''
        for code, name in ((setup, 'setup'), (stmt, 'stmt')):
            if isinstance(code, str):
                checked += code + '\n'
                compile(checked, dummy_src_name, 'exec')
            elif not callable(code):
                raise ValueError(f"{name} is neither a string nor callable")
        before = _indented(setup, 4) if isinstance(setup, str) else '_setup()'
        each = _indented(stmt, 8) if isinstance(stmt, str) else '_stmt()'
        self.src = (f'def measured(_runs, _clock, _setup, _stmt):\n    {before}\n    _begin = _clock()\n'
                    f'    for _run in _runs:\n        {each}\n    return _clock() - _begin\n')
        own = {}
        exec(compile(self.src, dummy_src_name, 'exec'), {} if globals is None else globals, own)
        self._run, self._names = own['measured'], (setup, stmt)

    def print_exc(self, file=None):
        import traceback
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        from itertools import repeat
        return self._run(repeat(None, number), self.timer, *self._names)

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        scale = 1
        while True:
            for digit in (1, 2, 5):
                number = scale * digit
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken
            scale *= 10


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
