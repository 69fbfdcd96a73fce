# The method of a call is looked up before its arguments are evaluated, whatever they are.
import math


def noted(name):
    print('argument', name)
    return name


class Machine:
    step = 5

    @property
    def start(self):
        print('start is looked up')
        return lambda *args, **named: (args, named)

    def run(self, value, times=1):
        return [value] * times

    def __getattr__(self, name):
        print('missing', name)
        raise AttributeError(f'no {name} here')


def attempt(action):
    try:
        print('gives', action())
    except Exception as problem:
        print(type(problem).__name__, problem, '| context:', repr(problem.__context__))


machine = Machine()
attempt(lambda: machine.start(noted('a'), last=noted('b')))
attempt(lambda: machine.stop(noted('never')))
attempt(lambda: machine.stop(1 / 0))
attempt(lambda: machine.stop(times=1 / 0))
attempt(lambda: machine.stop(unknown_name))
attempt(lambda: machine.run(1 / 0))
attempt(lambda: machine.run(noted('x'), times=len('ab')))
attempt(lambda: machine.step(noted('called too late')))
attempt(lambda: math.nothing(unknown_name + 1))
attempt(lambda: math.gcd(noted(12), 18))
attempt(lambda: (5).nothing([][0]))
attempt(lambda: ''.join([noted('p'), noted('q')]))
attempt(lambda: 'a-b'.split(noted('-')).nothing({}['k']))


def change_then(value):
    Machine.run = lambda self, value, times=1: 'the new one'
    return value


attempt(lambda: machine.run(change_then('the old one')))
attempt(lambda: machine.run('the old one'))
try:
    raise KeyError('outer')
except KeyError:
    attempt(lambda: machine.stop([][1]))
