# Stacks and errors as lists of pieces: limits, chains, notes, groups, syntax errors.
import traceback


def show(*values):
    print(*(str(value).replace(__file__, 'FILE') for value in values))

def f():
    return traceback.extract_stack(), traceback.format_stack(limit=2)
def g(): return f()
st, fm = g()
show([ (x.name, x.lineno, x.line) for x in st], fm)
def deep(n):
    if n == 0: raise KeyError('multi\nline')
    deep(n-1)
try: deep(4)
except KeyError as e:
    for lim in (None, 1, 2, -1, 0): show(lim, traceback.format_exception(e, limit=lim))
    show(len(traceback.format_tb(e.__traceback__, 2)), [x.lineno for x in traceback.extract_tb(e.__traceback__, -2)])
try:
    try: int('x')
    except ValueError: {}['k']
except KeyError as e: show(traceback.format_exception(e)); show(traceback.format_exc(chain=False)); show(list(traceback.walk_tb(e.__traceback__))[0][1])
e=ValueError('n'); e.add_note('note1\nnote2'); show(traceback.format_exception(e), traceback.format_exception_only(e))
try: compile('x ===', 'f', 'exec')
except SyntaxError as e: show(traceback.format_exception_only(e), len(traceback.format_exception(e)))
try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except ExceptionGroup as e: show(''.join(traceback.format_exception(e)))
