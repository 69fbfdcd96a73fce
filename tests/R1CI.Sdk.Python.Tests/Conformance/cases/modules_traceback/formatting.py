import traceback, sys, io
def f(x): return g(x)
def g(x): return 1 / x
try: f(0)
except ZeroDivisionError as e:
    tb = traceback.extract_tb(e.__traceback__); print([(x.name, x.lineno, x.line) for x in tb], tb[0].filename.endswith('formatting.py'))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e), len(traceback.format_tb(e.__traceback__)), traceback.format_exc().count('\n') > 5, traceback.format_exc().splitlines()[-1])
    b = io.StringIO(); traceback.print_exc(file=b); print(b.getvalue().splitlines()[0], b.getvalue().splitlines()[-1]); te = traceback.TracebackException.from_exception(e); print(''.join(te.format()).splitlines()[-1], te.exc_type, str(te), list(te.format_exception_only()), [fs.name for fs in te.stack])
try:
    try: {}['k']
    except KeyError as k: raise ValueError('v') from k
except ValueError as e: text = ''.join(traceback.format_exception(e)); print('The above exception was the direct cause' in text, text.count('Traceback'), ''.join(traceback.format_exception(e, chain=False)).count('Traceback'))
try:
    try: {}['k']
    except KeyError: int('x')
except ValueError as e: print('During handling of the above' in traceback.format_exc())
class Multi(Exception):
    def __str__(self): return 'line1\nline2'
class Bad(Exception):
    def __str__(self): raise RuntimeError
for e in (Multi(), Bad(), SyntaxError('bad', ('f.py', 3, 5, 'x = = 1\n')), KeyError('k'), Exception(), Exception(1, 2), ImportError('no', name='m'), OSError(2, 'No such', 'p'), ExceptionGroup('g', [ValueError(1)]), StopIteration(3), UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'bad')): print(traceback.format_exception_only(e))
e = ValueError('noted'); e.add_note('a note'); print(traceback.format_exception_only(e), traceback.format_exception(None), traceback.format_list([('f', 1, 'n', 'code')]), list(traceback.walk_tb(None)), traceback.FrameSummary('f', 1, 'n', line='x'), traceback.FrameSummary('f', 1, 'n', line='x') == ('f', 1, 'n', 'x'))
for frame in traceback.StackSummary.from_list([('a.py', 1, 'f', 'x = 1'), ('b.py', 2, 'g', None)]).format(): print(repr(frame))
