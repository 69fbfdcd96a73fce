def show(e):
    while e is not None:
        print(repr(e), '| cause', repr(e.__cause__), '| suppress', e.__suppress_context__)
        e = e.__cause__ or e.__context__
try:
    try:
        try:
            raise KeyError(1)
        except KeyError:
            raise ValueError(2)
    except ValueError as v:
        raise TypeError(3) from v
except TypeError as e:
    show(e)
try:
    try:
        raise KeyError('a')
    finally:
        raise ValueError('in finally')
except ValueError as e:
    show(e)
def handler():
    try:
        raise IndexError('inside handler')
    except IndexError as e:
        return e
try:
    raise KeyError('outer')
except KeyError:
    show(handler())
e = handler()
show(e)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError('hide') from None
except RuntimeError as e:
    show(e)
    print(repr(e.__context__))
try:
    try:
        raise ValueError('loop')
    except ValueError as e1:
        try:
            raise TypeError('second')
        except TypeError as e2:
            raise e1
except ValueError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
class CM:
    def __enter__(self): return self
    def __exit__(self, *a): raise OSError('exit failed')
try:
    with CM(): raise KeyError('body')
except OSError as e:
    show(e)
def g():
    try:
        yield
    except ValueError:
        raise KeyError('from gen')
it = g(); next(it)
try:
    it.throw(ValueError('thrown'))
except KeyError as e:
    show(e)
