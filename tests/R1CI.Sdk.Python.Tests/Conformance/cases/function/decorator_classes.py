# Decorators that are classes, keep state, wrap methods, and stack.
import functools

class CountCalls:
    def __init__(self, func):
        functools.update_wrapper(self, func)
        self.func = func
        self.calls = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        return self.func(*args, **kwargs)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return functools.partial(self, instance)

@CountCalls
def greet(name):
    """Greets."""
    return 'hi ' + name

print(greet('a'), greet('b'), greet.calls, greet.__name__, greet.__doc__, greet.__wrapped__('c'))

class Worker:
    @CountCalls
    def run(self, times):
        return type(self).__name__ * times

w = Worker()
print(w.run(2), w.run(1), Worker.run.calls, Worker.run is Worker.__dict__['run'])

class retry:
    def __init__(self, times, on=Exception):
        self.times, self.on = times, on

    def __call__(self, func):
        @functools.wraps(func)
        def wrapper(*args):
            for attempt in range(1, self.times + 1):
                try:
                    return func(*args, attempt)
                except self.on as error:
                    print(f'  attempt {attempt}: {error!r}')
            raise RuntimeError(f'{func.__name__} gave up')
        return wrapper

@retry(3, on=ValueError)
def flaky(limit, attempt):
    if attempt < limit:
        raise ValueError(attempt)
    return f'ok at {attempt}'

print(flaky(2))
try:
    flaky(9)
except RuntimeError as error:
    print(error, '|', type(error.__context__).__name__)

def tag(label):
    print('evaluate', label)
    def apply(thing):
        print('apply', label, 'to', getattr(thing, '__name__', thing))
        thing.tags = getattr(thing, 'tags', ()) + (label,)
        return thing
    return apply

@tag('outer')
@tag('inner')
class Tagged:
    print('body')

print(Tagged.tags)

registry = []
@registry.append
def lost():
    return 1
print(lost, registry[0]())

@(lambda f: f(5))
def result(n):
    return n * n
print(result)

@property
def unbound(self): ...
print(type(unbound).__name__)
