try:
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError('bad') from e
except ValueError as e:
    print(repr(e), repr(e.__cause__), e.__cause__ is e.__context__, e.__suppress_context__)
try:
    try:
        {}['x']
    except KeyError:
        raise TypeError('during')
except TypeError as e:
    print(repr(e.__context__), e.__cause__, e.__suppress_context__)
try:
    try:
        1 / 0
    except ZeroDivisionError:
        raise ValueError('hidden') from None
except ValueError as e:
    print(e.__cause__, repr(e.__context__), e.__suppress_context__)
def reraise():
    try:
        raise ValueError('first')
    except ValueError:
        print('handling')
        raise
try:
    reraise()
except ValueError as e:
    print('again', e)
try:
    try:
        raise ValueError('a')
    finally:
        print('fin')
except ValueError as e:
    print(e)
e1 = ValueError('one')
e1.add_note('note 1')
print(e1.__notes__, e1.__traceback__, e1.with_traceback(None) is e1)
def nested():
    try:
        try:
            raise KeyError('k')
        except KeyError as e:
            raise IndexError('i') from e
    except IndexError as e:
        return [type(x).__name__ for x in (e, e.__cause__)]
print(nested())
import sys
try:
    1 / 0
except ZeroDivisionError:
    print(sys.exc_info()[0].__name__, sys.exc_info()[1])
print(sys.exc_info())
