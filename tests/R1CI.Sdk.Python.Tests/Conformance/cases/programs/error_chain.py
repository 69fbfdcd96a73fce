# Layers of errors: custom hierarchies, wrapping with from, retry decorators, context managers that swallow, cleanup order.
import functools
import traceback
from contextlib import ExitStack, contextmanager, suppress


class AppError(Exception):
    code = 1

    def __str__(self):
        return f'[{self.code}] {super().__str__()}'


class ConfigError(AppError):
    code = 2


class NotReady(AppError, TimeoutError):
    code = 3


def retry(times, *kinds, log=print):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for n in range(1, times + 1):
                try:
                    return function(*args, attempt=n, **kwargs)
                except kinds as e:
                    log(f'{function.__name__} #{n}: {e!r}')
                    last = e
            raise NotReady(f'gave up after {times}') from last
        return wrapper
    return decorate


@retry(3, KeyError, ZeroDivisionError)
def flaky(limit, *, attempt):
    """Fails until the attempt is big enough."""
    if attempt < limit:
        return {}[attempt] if attempt % 2 else attempt // 0
    return f'done in {attempt}'


@contextmanager
def step(name, swallow=()):
    print('enter', name)
    try:
        yield name.upper()
    except swallow as e:
        print('swallowed', type(e).__name__, e)
    except Exception as e:
        print('passing', type(e).__name__)
        raise
    finally:
        print('leave', name)


def load(text):
    try:
        key, value = text.split('=')
        return {key: int(value)}
    except ValueError as e:
        raise ConfigError(f'bad line {text!r}') from e


print(flaky(2), flaky(3), flaky.__doc__, flaky.__wrapped__.__name__)
try:
    flaky(9)
except TimeoutError as e:
    print(e, repr(e), repr(e.__cause__), isinstance(e, AppError), NotReady.__mro__[1].__name__)
for text in ('a=1', 'a', 'a=b=c', 'a=x'):
    try:
        print(load(text))
    except AppError as e:
        print(e, '<-', e.__cause__)
with step('outer', swallow=LookupError) as outer, step('inner') as inner:
    print(outer, inner)
    [][3]
with suppress(ZeroDivisionError), step('soft'):
    1 / 0
with ExitStack() as stack:
    names = [stack.enter_context(step(n)) for n in 'ab']
    stack.callback(print, 'callback', 1, sep='-')
    stack.push(lambda *exc: print('push', exc[0] and exc[0].__name__) or True)
    raise RuntimeError('inside')
print(names)


def ordered():
    try:
        try:
            return 'value'
        finally:
            print('first finally')
            raise KeyError('replaces the return')
    except KeyError as e:
        print('caught', e, e.__context__)
        return 'from except'
    finally:
        print('last finally')


print(ordered())
try:
    try:
        raise ValueError('a')
    except ValueError:
        raise TypeError('b')
except TypeError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
    lines = traceback.format_exc().splitlines()
    print([line for line in lines if not line.startswith(' ')])
errors = [ConfigError('x'), NotReady(), AppError('a', 'b')]
print(*errors, sep=' | ')
print([e.args for e in errors], sorted(type(e).__name__ for e in errors if e.code > 1))
raise ConfigError('the end') from errors[1]
