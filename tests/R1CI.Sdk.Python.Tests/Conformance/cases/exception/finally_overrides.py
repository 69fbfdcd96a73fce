# What return, break and raise in finally do to what was under way.
def return_wins():
    try:
        raise ValueError('lost')
    finally:
        return 'finally'

def value_is_saved():
    x = 1
    try:
        return x
    finally:
        x = 2

def mutable_is_shared():
    x = [1]
    try:
        return x
    finally:
        x.append(2)

def break_swallows():
    for i in range(3):
        try:
            raise KeyError(i)
        finally:
            break
    return i

def continue_swallows():
    seen = []
    for i in range(3):
        try:
            1 / (i - 1)
        except ZeroDivisionError:
            raise LookupError
        finally:
            seen.append(i)
            continue
    return seen

def nested():
    order = []
    try:
        try:
            order.append('body')
            raise ValueError(1)
        except ValueError as first:
            order.append('except')
            raise TypeError(2) from first
        else:
            order.append('else')
        finally:
            order.append('inner finally')
    except TypeError as second:
        order.append(repr(second.__cause__))
        return order
    finally:
        order.append('outer finally')

print(return_wins(), value_is_saved(), mutable_is_shared(), break_swallows(), continue_swallows())
print(nested())

def while_true():
    n = 0
    while True:
        try:
            try:
                n += 1
                if n < 3:
                    continue
                return n
            finally:
                n += 10
        finally:
            n += 100
            if n > 400:
                return ('late', n)

print(while_true())

def raising():
    try:
        try:
            raise ValueError('first')
        finally:
            raise KeyError('second')
    except KeyError as error:
        return repr(error.__context__), error.__suppress_context__

print(raising())

def name_is_deleted():
    error = 'before'
    try:
        raise OSError
    except OSError as error:
        pass
    try:
        return error
    except UnboundLocalError as problem:
        return str(problem)

print(name_is_deleted())

def else_clause(value):
    try:
        result = 10 / value
    except ZeroDivisionError:
        return 'zero'
    except (TypeError, ValueError) as error:
        return type(error).__name__
    else:
        return f'else {result}'
    finally:
        print('finally', value)

print(else_clause(2), else_clause(0), else_clause('x'))

def generator():
    try:
        yield 1
    finally:
        yield 'from finally'
g = generator()
print(next(g), next(g), next(g, 'end'))
for dynamic in ((ValueError, KeyError), (), (LookupError, ArithmeticError, OSError)):
    try:
        try:
            {}['x']
        except dynamic:
            print('matched', len(dynamic))
    except KeyError:
        print('passed')
for bad in (5, 'ValueError', (int,)):
    try:
        try:
            raise KeyError('k')
        except bad:
            pass
    except TypeError as error:
        print(error, '|', repr(error.__context__))
