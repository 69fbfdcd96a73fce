import traceback
import sys
import io

def inner():
    raise ValueError('bad value')

try:
    inner()
except ValueError as e:
    text = traceback.format_exc()
    print(text.splitlines()[0], text.splitlines()[-1], 'inner()' in text)
    print(traceback.format_exception_only(type(e), e), traceback.format_exception_only(e))
    print([f.name for f in traceback.extract_tb(e.__traceback__)], [f.lineno for f in traceback.extract_tb(e.__traceback__)])
    buf = io.StringIO()
    traceback.print_exc(file=buf)
    print(buf.getvalue() == text, ''.join(traceback.format_exception(e)) == text, len(traceback.format_tb(e.__traceback__)))
    print(''.join(traceback.TracebackException.from_exception(e).format()).splitlines()[-1])
try:
    try:
        1 / 0
    except ZeroDivisionError as z:
        raise KeyError('k') from z
except KeyError as e:
    lines = ''.join(traceback.format_exception(e)).splitlines()
    print([l for l in lines if not l.startswith(' ')])
print(repr(traceback.format_exc()))
