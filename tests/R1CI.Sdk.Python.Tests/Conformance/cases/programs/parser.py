def tokenize(s):
    out, i = [], 0
    while i < len(s):
        c = s[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == '.':
            j = i
            while j < len(s) and (s[j].isdigit() or s[j] == '.'):
                j += 1
            out.append(('num', float(s[i:j]) if '.' in s[i:j] else int(s[i:j])))
            i = j
        elif c in '+-*/()^':
            out.append(('op', c))
            i += 1
        else:
            raise SyntaxError(f'bad character {c!r} at {i}')
    return out
class Parser:
    PREC = {'+': 1, '-': 1, '*': 2, '/': 2, '^': 3}
    def __init__(self, s):
        self.t, self.i = tokenize(s), 0
    def peek(self):
        return self.t[self.i] if self.i < len(self.t) else (None, None)
    def take(self):
        tok = self.peek()
        self.i += 1
        return tok
    def expr(self, level=1):
        left = self.atom()
        while (op := self.peek()[1]) in self.PREC and self.PREC[op] >= level:
            self.take()
            right = self.expr(self.PREC[op] + (op != '^'))
            left = {'+': lambda a, b: a + b, '-': lambda a, b: a - b, '*': lambda a, b: a * b, '/': lambda a, b: a / b, '^': lambda a, b: a ** b}[op](left, right)
        return left
    def atom(self):
        kind, v = self.take()
        if kind == 'num':
            return v
        if v == '-':
            return -self.atom()
        if v == '(':
            r = self.expr()
            if self.take()[1] != ')':
                raise SyntaxError('expected )')
            return r
        raise SyntaxError(f'unexpected {v!r}')
for s in ['1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '-4 + 10 / 4', '1.5 * 4', '7 - 2 - 1', '(1', '2 $ 3', '1 +', '10 / (5 - 5)']:
    try:
        print(s, '=', Parser(s).expr())
    except (SyntaxError, ZeroDivisionError) as e:
        print(s, '->', type(e).__name__, e)
