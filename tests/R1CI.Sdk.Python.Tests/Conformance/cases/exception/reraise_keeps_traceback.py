import traceback, re
def inner(): raise ValueError('deep')
def middle():
    try:
        inner()
    except ValueError:
        raise
def outer():
    try:
        middle()
    except ValueError as e:
        raise e
try:
    outer()
except ValueError as e:
    names = [f.name for f in traceback.extract_tb(e.__traceback__)]
    print(names)
    print([f.lineno for f in traceback.extract_tb(e.__traceback__)])
try:
    try:
        inner()
    except ValueError as e:
        saved = e
    raise saved
except ValueError as e:
    print([f.name for f in traceback.extract_tb(e.__traceback__)], e is saved)
try:
    raise saved.with_traceback(None)
except ValueError as e:
    print([f.lineno for f in traceback.extract_tb(e.__traceback__)])
print(traceback.format_exception_only(ValueError('x')), traceback.format_exception_only(type(saved), saved))
