def f(x):
    try:
        if x == 0:
            raise ValueError('zero')
        if x == 1:
            return 'returned'
        if x == 2:
            {}['k']
        if x == 3:
            raise KeyError
        if x == 4:
            raise CustomError(1, 'two', key=3)
    except ValueError as e:
        return f'value {e}'
    except (KeyError, IndexError) as e:
        return f'lookup {e!r}'
    except Exception as e:
        return f'other {type(e).__name__} {e}'
    else:
        return 'else'
    finally:
        print('finally', x)
class CustomError(Exception):
    def __init__(self, *a, key=None):
        super().__init__(*a)
        self.key = key
    def __str__(self):
        return f'{self.args} {self.key}'
for i in range(6):
    print(f(i))
print(repr(ValueError()), repr(ValueError('a')), repr(ValueError('a', 1)), str(ValueError()), str(ValueError('a')), str(ValueError('a', 1)), ValueError('x').args, str(KeyError('k')), repr(KeyError('k')), str(KeyError()), str(OSError(2, 'No such file')), repr(StopIteration(5)), StopIteration(5).value, SystemExit(3).code)
try:
    e
except NameError as err:
    print(err)
print(issubclass(ZeroDivisionError, ArithmeticError), issubclass(KeyError, LookupError), issubclass(bool, int), isinstance(IndexError(), Exception), BaseException.__subclasses__().__len__() > 3, ValueError.__mro__)
for t in [lambda: exec('raise 5'), lambda: exec('raise int'), lambda: exec("raise 'text'"), lambda: exec('raise ValueError from 5'), lambda: exec('raise'), lambda: exec('try:\n 1/0\nexcept 5: pass'), lambda: exec("try:\n 1/0\nexcept 'a': pass")]:
    try:
        t()
    except BaseException as e:
        print(type(e).__name__, e)
