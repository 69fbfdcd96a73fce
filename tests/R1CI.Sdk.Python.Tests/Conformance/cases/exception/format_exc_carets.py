# traceback.format_exc marks the failing part of a line with carets.
import traceback

def binary(a, b):
    return (a + 1) * b / (a - a)

def subscript(d):
    return d['x']['y']['z']

def call(f):
    return f(1)(2) + len(3)

def attribute(o):
    return o.real.imag.nothing.more

def chained():
    try:
        binary(1, 2)
    except ZeroDivisionError as error:
        raise ValueError('wrapped') from error

def context():
    try:
        subscript({})
    except KeyError:
        undefined_name + 1

def spread():
    return sum([
        1,
        int('x'),
    ])

def unpack(pair):
    a, b = pair
    return a

def whole_line():
    raise RuntimeError('no carets for a raise')

for action in (lambda: binary(2, 3), lambda: subscript({'x': {}}), lambda: call(abs), lambda: attribute(5), chained, context, spread,
               lambda: unpack((1, 2, 3)), whole_line):
    try:
        action()
    except Exception:
        text = traceback.format_exc()
        print('\n'.join(line for line in text.split('\n') if 'File' not in line), end='-----\n')

try:
    eval('1 +')
except SyntaxError:
    print(traceback.format_exc().split('\n', 3)[3])
try:
    exec('x = (1,\ny = 2')
except SyntaxError:
    print(traceback.format_exc().split('\n', 3)[3])

def recursive(n):
    return recursive(n - 1) if n else 1 // 0

try:
    recursive(8)
except ZeroDivisionError:
    lines = traceback.format_exc().split('\n')
    print(len(lines), [line for line in lines if 'Previous' in line])
