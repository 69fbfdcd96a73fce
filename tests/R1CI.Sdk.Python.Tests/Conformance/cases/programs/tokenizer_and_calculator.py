import re
TOKEN = re.compile(r'\s*(?:(\d+\.?\d*)|(.))')
class Parser:
    def __init__(self, text): self.tokens = self.lex(text); self.pos = 0
    def lex(self, text):
        out = []
        for num, op in TOKEN.findall(text):
            if num: out.append(('num', float(num) if '.' in num else int(num)))
            elif op.strip(): out.append(('op', op))
        return out + [('end', None)]
    def peek(self): return self.tokens[self.pos]
    def take(self, value=None):
        t = self.tokens[self.pos]
        if value is not None and t[1] != value: raise SyntaxError(f'expected {value!r}, got {t[1]!r}')
        self.pos += 1
        return t
    def expr(self, min_prec=0):
        left = self.atom()
        prec = {'+': 1, '-': 1, '*': 2, '/': 2, '%': 2, '^': 3}
        while self.peek()[1] in prec and prec[self.peek()[1]] >= min_prec:
            op = self.take()[1]
            right = self.expr(prec[op] + (op != '^'))
            left = {'+': lambda: left + right, '-': lambda: left - right, '*': lambda: left * right, '/': lambda: left / right, '%': lambda: left % right, '^': lambda: left ** right}[op]()
        return left
    def atom(self):
        kind, v = self.take()
        if kind == 'num': return v
        if v == '-': return -self.expr(3)
        if v == '(':
            r = self.expr()
            self.take(')')
            return r
        raise SyntaxError(f'unexpected {v!r}')
for text in ('1 + 2 * 3', '(1 + 2) * 3', '2 ^ 3 ^ 2', '-2 ^ 2', '10 / 4 - 1', '7 % 4 * 2', '((2))', '3.5 * 2', '1 / 0', '(1', '1 +', '* 2', '', '2 $ 3'):
    try:
        p = Parser(text)
        v = p.expr()
        p.take() if p.peek()[0] == 'end' else (_ for _ in ()).throw(SyntaxError(f'trailing {p.peek()[1]!r}'))
        print(text, '=', v)
    except (SyntaxError, ZeroDivisionError, IndexError) as e:
        print(repr(text), '->', type(e).__name__, e)
