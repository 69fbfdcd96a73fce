# Formatting of chained and grouped exceptions without depending on paths: last lines, exception objects, summaries.
import traceback


def fail(n):
    if n:
        return fail(n - 1)
    raise ValueError('deep')


def chained():
    try:
        fail(2)
    except ValueError as e:
        raise KeyError('outer') from e


try:
    chained()
except KeyError as e:
    error = e
text = traceback.format_exc if False else ''.join(traceback.format_exception(error))
print([line for line in text.splitlines() if line and not line.startswith(' ')])
print(traceback.format_exception_only(error), traceback.format_exception_only(type(error), error), traceback.format_exception_only(SyntaxError('bad')), traceback.format_exception_only(None, None))
summary = traceback.extract_tb(error.__cause__.__traceback__)
print([f.name for f in summary], len(summary), summary[0].lineno < summary[-1].lineno or summary[0].lineno)
te = traceback.TracebackException.from_exception(error, compact=True)
print(te.exc_type.__name__, str(te), te.__cause__.exc_type.__name__, te.__suppress_context__, len(te.stack), list(te.format_exception_only()), [f.name for f in te.__cause__.stack])
print([f.name for f in traceback.extract_tb(error.__cause__.__traceback__, limit=2)], [f.name for f in traceback.extract_tb(error.__cause__.__traceback__, limit=-2)])
note = ValueError('noted'); note.add_note('first note'); note.add_note('two\nlines'); print(traceback.format_exception_only(note))
group = ExceptionGroup('many', [ValueError(1), ExceptionGroup('inner', [TypeError('t')])]); print(''.join(traceback.format_exception(group)))


class Odd(Exception):
    def __str__(self):
        raise RuntimeError


print(traceback.format_exception_only(Odd()), traceback.format_exception_only(KeyError('k')), traceback.format_exception_only(OSError(2, 'no', 'f')), traceback.format_exception_only(Exception()), traceback.format_exception_only(Exception('')), traceback.format_exception_only(UnicodeDecodeError('utf-8', b'\xff', 0, 1, 'why')))
try:
    try:
        [][1]
    except IndexError:
        {}['k']
except KeyError as e:
    lines = traceback.format_exception(e); print([l.strip() for l in lines if 'During' in l or 'Error' in l.split(':')[0]])
