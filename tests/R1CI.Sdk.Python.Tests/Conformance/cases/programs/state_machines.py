# State machines: a vending machine with match, a regex-like matcher over transitions, a traffic light as a generator.
from enum import Enum, auto
from itertools import cycle, islice


class State(Enum):
    IDLE = auto()
    PAID = auto()
    OUT = auto()

    def __str__(self):
        return self.name.title()


class Vending:
    def __init__(self, stock):
        self.state, self.credit, self.stock, self.log = State.IDLE, 0, dict(stock), []

    def handle(self, event):
        match self.state, event:
            case State.OUT, ('refill', {**items}) if items:
                for name, (count, price) in items.items():
                    self.stock[name] = (count, price)
                self.state = State.IDLE
            case State.OUT, _:
                return 'out of order'
            case (State.IDLE | State.PAID), ('coin', (1 | 2 | 5 | 10) as value):
                self.credit += value
                self.state = State.PAID
            case _, ('coin', value):
                return f'rejected {value!r}'
            case State.PAID, ('select', str(name)) if name in self.stock:
                count, price = self.stock[name]
                if not count:
                    return f'no {name} left'
                if self.credit < price:
                    return f'{price - self.credit} missing'
                self.stock[name] = (count - 1, price)
                change, self.credit = self.credit - price, 0
                self.state = State.IDLE if any(n for n, _ in self.stock.values()) else State.OUT
                return [name, *coins(change)]
            case State.PAID, 'cancel' | ('cancel',):
                back, self.credit, self.state = self.credit, 0, State.IDLE
                return coins(back)
            case state, [kind, *rest]:
                return f'{state}: cannot {kind}{rest or ""}'
            case _:
                raise ValueError(f'what is {event!r}?')
        return f'{self.state} {self.credit}'


def coins(amount, kinds=(10, 5, 2, 1)):
    out = []
    for k in kinds:
        n, amount = divmod(amount, k)
        out += [k] * n
    return out


def light(times):
    for colour, seconds in cycle(times.items()):
        for left in range(seconds, 0, -1):
            command = yield colour, left
            if command == 'skip':
                break


TRANSITIONS = {
    ('start', 'digit'): 'int', ('start', 'sign'): 'signed', ('signed', 'digit'): 'int', ('int', 'digit'): 'int', ('int', 'dot'): 'point',
    ('start', 'dot'): 'point', ('point', 'digit'): 'frac', ('frac', 'digit'): 'frac', ('int', 'exp'): 'exp', ('frac', 'exp'): 'exp',
    ('exp', 'sign'): 'expsign', ('exp', 'digit'): 'expint', ('expsign', 'digit'): 'expint', ('expint', 'digit'): 'expint',
}


def classify(text):
    state = 'start'
    for c in text:
        kind = 'digit' if c.isdigit() else {'+': 'sign', '-': 'sign', '.': 'dot', 'e': 'exp', 'E': 'exp'}.get(c)
        if (state := TRANSITIONS.get((state, kind), 'error')) == 'error':
            break
    return {'int': 'integer', 'frac': 'decimal', 'expint': 'scientific'}.get(state, f'invalid ({state})')


machine = Vending({'tea': (1, 3), 'bar': (1, 12)})
for event in [('coin', 2), ('select', 'tea'), ('coin', 3), ('coin', 5), ('select', 'gum'), ['select', 'tea'], ('select', 'tea'), ('coin', 10),
              'cancel', ('coin', 10), ('coin', 5), ('select', 'tea'), ('select', 'bar'), ('coin', 1), ('refill', {}), ('refill', {'tea': (2, 1)}),
              ('coin', 2), ('cancel',), 'dance', ('coin', 1.0), ('coin', True)]:
    try:
        print(event, '->', machine.handle(event))
    except ValueError as e:
        print(event, '!!', e)
lamp = light({'green': 3, 'yellow': 1, 'red': 2})
print(list(islice(lamp, 8)), lamp.send('skip'), lamp.send('skip'), next(lamp), [c for c, _ in islice(lamp, 4)])
for text in ('12', '-3.5', '1e10', '1.', '.5', '+', '1e+', '', '1a', '--1', '6.02E+23'):
    print(f'{text!r:>10} {classify(text)}')
print(State.IDLE, repr(State.PAID), f'{State.OUT:>5}', [s.value for s in State], State['OUT'] is State(3))
