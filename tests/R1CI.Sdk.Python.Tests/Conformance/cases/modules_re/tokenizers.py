# Scanners built from one alternation: calculator, CSV line, template, log line, roman numerals.
import re
from collections import namedtuple

Token = namedtuple('Token', 'kind value line column')
SPEC = [('NUMBER', r'\d+(?:\.\d*)?'), ('ASSIGN', r':='), ('END', r';'), ('ID', r'[A-Za-z_]\w*'),
        ('OP', r'[+\-*/()]'), ('NEWLINE', r'\n'), ('SKIP', r'[ \t]+'), ('MISMATCH', r'.')]
PATTERN = re.compile('|'.join(f'(?P<{name}>{regex})' for name, regex in SPEC))


def tokenize(code):
    line, start = 1, 0
    for m in PATTERN.finditer(code):
        kind, value, column = m.lastgroup, m.group(), m.start() - start
        if kind == 'NUMBER':
            value = float(value) if '.' in value else int(value)
        elif kind == 'NEWLINE':
            start, line = m.end(), line + 1
            continue
        elif kind == 'SKIP':
            continue
        elif kind == 'MISMATCH':
            raise RuntimeError(f'{value!r} unexpected on line {line}')
        yield Token(kind, value, line, column)


for token in tokenize('total := 3 * (price + 4.5);\nx := 1'):
    print(*token)
try:
    list(tokenize('a := 1 ?'))
except RuntimeError as e:
    print(e)


def evaluate(text):
    text = text.replace(' ', '')
    number = r'-?\d+'
    while (inner := re.search(r'\(([^()]*)\)', text)):
        text = text[:inner.start()] + str(evaluate(inner[1])) + text[inner.end():]
    for ops in ('*', '+-'):
        step = re.compile(rf'(?P<a>{number})(?P<op>[{re.escape(ops)}])(?P<b>{number})')
        while (m := step.search(text)):
            a, b = int(m['a']), int(m['b'])
            text = step.sub(str({'*': a * b, '+': a + b, '-': a - b}[m['op']]), text, count=1)
    return int(text)


print(evaluate('2*(3+4)*5-(1+1)'), evaluate('7'), evaluate('10-(2-5)*2'))
print([a or b for a, b in re.findall(r'\s*(?:"([^"]*)"|([^,]*))\s*(?:,|$)', 'one,"two, too",, four')][:-1])
print(re.sub(r'\{\{\s*(\w+)\s*\}\}', lambda m: {'name': 'Ann', 'n': '3'}.get(m[1], m[0]), 'Hi {{name}}, {{ n }} of {{ what }}'))
log = re.compile(r'''
    ^(?P<ip>\d{1,3}(?:\.\d{1,3}){3}) \s+    # address
    \[(?P<when>[^\]]+)\] \s+
    "(?P<verb>[A-Z]+)\ (?P<path>\S+)"       # a space has to be escaped here
    \s+ (?P<code>\d{3})$''', re.VERBOSE)
print(log.match('10.0.0.7 [01/Feb] "GET /a?b=1" 200').groupdict(), log.match('10.0.0 [x] "GET /" 200'))
roman = re.compile(r'M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})')
print([bool(roman.fullmatch(r)) for r in ('MCMXCIV', 'IIII', 'VX', 'XLII')], roman.fullmatch('MCMXCIV').groups())
