# A calculator: tokens by regex, precedence climbing, variables, functions, and errors that point at the column.
import math
import operator
import re

TOKEN = re.compile(r'\s*(?:(?P<number>\d+\.?\d*(?:e[+-]?\d+)?)|(?P<name>[a-z_]\w*)|(?P<op>\*\*|//|[-+*/%^(),=!]))', re.I)
BINARY = {'=': (0, 'right', None), '+': (1, 'left', operator.add), '-': (1, 'left', operator.sub), '*': (2, 'left', operator.mul),
          '/': (2, 'left', operator.truediv), '//': (2, 'left', operator.floordiv), '%': (2, 'left', operator.mod),
          '**': (4, 'right', operator.pow), '^': (4, 'right', operator.pow)}


class CalcError(Exception):
    pass


class Calculator:
    functions = {'sqrt': math.sqrt, 'max': max, 'abs': abs, 'round': round, 'hypot': math.hypot}

    def __init__(self):
        self.variables = {'pi': math.pi, 'ans': 0}

    def tokenize(self, text):
        at = 0
        while at < len(text.rstrip()):
            m = TOKEN.match(text, at)
            if not m:
                raise CalcError(f'bad character {text[at]!r} at {at}')
            yield m.lastgroup, m[m.lastgroup], m.start(m.lastgroup)
            at = m.end()
        yield 'end', '', len(text)

    def run(self, text):
        self.tokens = list(self.tokenize(text))
        value = self.binary(0)
        if self.tokens[0][0] != 'end':
            raise CalcError('unexpected {1!r} at {2}'.format(*self.tokens[0]))
        self.variables['ans'] = value
        return value

    def binary(self, lowest):
        start = self.tokens[0]
        left = self.unary()
        while self.tokens[0][1] in BINARY and BINARY[self.tokens[0][1]][0] >= lowest:
            level, side, function = BINARY[self.tokens.pop(0)[1]]
            right = self.binary(level + (side == 'left'))
            if function is None:
                if start[0] != 'name':
                    raise CalcError(f'cannot assign to {start[1]!r}')
                self.variables[start[1]] = left = right
            else:
                try:
                    left = function(left, right)
                except (ZeroDivisionError, OverflowError) as e:
                    raise CalcError(str(e)) from e
        return left

    def unary(self):
        kind, text, at = self.tokens.pop(0)
        if text in ('-', '+'):
            value = self.binary(3)
            return -value if text == '-' else value
        if kind == 'number':
            value = float(text) if re.search('[.e]', text, re.I) else int(text)
        elif kind == 'name':
            if self.tokens[0][1] == '(':
                value = self.call(text)
            else:
                value = self.variables.get(text, math.nan if self.tokens[0][1] != '=' else None)
        elif text == '(':
            value = self.binary(0)
            self.expect(')')
        else:
            raise CalcError(f'unexpected {text or "end"!r} at {at}')
        while self.tokens[0][1] == '!':
            self.tokens.pop(0)
            value = math.factorial(value)
        return value

    def call(self, name):
        self.expect('(')
        arguments = []
        while self.tokens[0][1] != ')':
            arguments.append(self.binary(0))
            if self.tokens[0][1] == ',':
                self.tokens.pop(0)
        self.expect(')')
        if name not in self.functions:
            raise CalcError(f'no function {name}')
        return self.functions[name](*arguments)

    def expect(self, text):
        if self.tokens[0][1] != text:
            raise CalcError(f'expected {text!r} at {self.tokens[0][2]}')
        self.tokens.pop(0)


calculator = Calculator()
for line in '''1 + 2 * 3
-2 ** 2
2 ^ 3 ^ 2
x = y = 7 // 2
x * y - ans
sqrt(2) * max(1, x, 2.5)
hypot(3,4) + 5!
10 / 4 % 2
1e3 + .5
(1 + 2
3 $ 4
1 / 0
7 = 3
f(1)
unknown + 1
2 3
10.0 ** 400
round(2.675, 2) + abs(-1)'''.splitlines():
    try:
        print(f'{line:<26}{calculator.run(line)!r}')
    except CalcError as e:
        print(f'{line:<26}error: {e}{" / " + type(e.__cause__).__name__ if e.__cause__ else ""}')
    except (TypeError, ValueError) as e:
        print(f'{line:<26}{type(e).__name__}: {e}')
print(sorted(calculator.variables))
