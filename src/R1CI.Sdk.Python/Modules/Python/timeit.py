# Timing of small pieces of code, on the virtual clock.

import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._globals = {} if globals is None else globals
        self._stmt = self._prepared(stmt, 'stmt')
        self._setup = self._prepared(setup, 'setup')

    def _prepared(self, code, name):
        if isinstance(code, str):
            code = compile(code, '<timeit-src>', 'exec')
            return lambda: exec(code, self._globals)
        if not callable(code):
            raise ValueError(f"{name} is neither a string nor callable")
        return code

    def timeit(self, number=default_number):
        self._setup()
        stmt = self._stmt
        start = self.timer()
        for _ in range(number):
            stmt()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        number = 1
        for _ in range(20):
            taken = self.timeit(number)
            if callback:
                callback(number, taken)
            if taken >= 0.2:
                break
            number *= 10
        return number, taken


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
