# An exit stack written by hand: order, suppression, and replaced exceptions.
import sys

class Stack:
    def __init__(self):
        self.callbacks = []

    def enter(self, manager):
        value = type(manager).__enter__(manager)
        self.callbacks.append((manager, type(manager).__exit__))
        return value

    def __enter__(self):
        return self

    def __exit__(self, *details):
        pending = details
        handled = False
        while self.callbacks:
            manager, leave = self.callbacks.pop()
            try:
                if leave(manager, *pending):
                    handled, pending = True, (None, None, None)
            except BaseException:
                new = sys.exc_info()
                print('replaced', pending[0] and pending[0].__name__, 'by', new[0].__name__)
                pending, handled = new, False
        if pending[1] is not None and pending[1] is not details[1]:
            raise pending[1]
        return handled

class Manager:
    def __init__(self, name, swallow=(), fail=None):
        self.name, self.swallow, self.fail = name, swallow, fail

    def __enter__(self):
        print('enter', self.name)
        return self.name.upper()

    def __exit__(self, kind, value, trace):
        print('exit', self.name, kind and kind.__name__, value, trace is not None)
        if self.fail:
            raise self.fail
        return kind is not None and issubclass(kind, self.swallow)

with Stack() as stack:
    print(stack.enter(Manager('a')), stack.enter(Manager('b')))

with Stack() as stack:
    stack.enter(Manager('outer'))
    stack.enter(Manager('swallows', KeyError))
    stack.enter(Manager('inner'))
    raise KeyError('k')
print('after suppressed')

try:
    with Stack() as stack:
        stack.enter(Manager('first'))
        stack.enter(Manager('breaks', fail=ValueError('from exit')))
        raise KeyError('original')
except ValueError as error:
    print(repr(error), repr(error.__context__))

try:
    with Manager('x') as x, Manager('y', ZeroDivisionError) as y, Stack() as z:
        z.enter(Manager('z'))
        print(x, y)
        1 / 0
    print('continues')
    with (Manager('p') as p, Manager('q', fail=OSError('late')) as q):
        print(p, q)
except OSError as error:
    print('caught', error, error.__context__)
