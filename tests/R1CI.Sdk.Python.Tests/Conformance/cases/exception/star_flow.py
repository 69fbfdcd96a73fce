# except* splits groups: several clauses, leftovers, naked exceptions, raising inside.
def run(error):
    try:
        try:
            raise error
        except* ValueError as group:
            print('  values', group.exceptions, type(group).__name__)
        except* (KeyError, IndexError) as group:
            print('  lookups', group.exceptions, group.message)
        else:
            print('  else')
        finally:
            print('  finally')
    except BaseException as left:
        print('  left', repr(left))

run(ExceptionGroup('all', [ValueError(1), KeyError('k'), ValueError(2)]))
run(ExceptionGroup('rest', [TypeError('t'), ExceptionGroup('in', [ValueError(3), OSError('o')])]))
run(ValueError('naked'))
run(ZeroDivisionError('naked left'))

try:
    try:
        raise ExceptionGroup('g', [ValueError('a'), TypeError('b')])
    except* ValueError as group:
        raise KeyError('new') from group.exceptions[0]
except ExceptionGroup as out:
    print(out.exceptions, repr(out.exceptions[0].__cause__), repr(out.message))

try:
    try:
        raise ExceptionGroup('g', [ValueError('a'), ValueError('b')])
    except* ValueError:
        raise
except ExceptionGroup as out:
    print('reraised', out.exceptions, out.message)

try:
    try:
        raise ExceptionGroup('g', [ValueError('a'), TypeError('b')])
    except* ValueError:
        raise OSError('one')
    except* TypeError:
        raise OSError('two')
except ExceptionGroup as out:
    print(repr(out), repr(out.exceptions[0].__context__))

for bad in (ExceptionGroup, (ValueError, BaseExceptionGroup), 3):
    try:
        try:
            raise ValueError
        except* bad:
            pass
    except TypeError as error:
        print(error)

eg = ExceptionGroup('top', [ValueError(1), ExceptionGroup('sub', [TypeError(2), ValueError(3)])])
match, rest = eg.split(ValueError)
print(match, rest, sep=' / ')
print(repr(match), repr(rest))
print(eg.subgroup(lambda e: isinstance(e, TypeError)), eg.subgroup(OSError), eg.split(ExceptionGroup)[1])
print(eg.derive([KeyError()]), BaseExceptionGroup('b', [KeyError()]).__class__.__name__, BaseExceptionGroup('b', [KeyboardInterrupt()]).__class__.__name__)
for args in (('m', []), ('m', [1]), (1, [ValueError()]), ('m', [KeyboardInterrupt()]), ('m',), ('m', ValueError())):
    try:
        ExceptionGroup(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

class Mine(ExceptionGroup):
    def derive(self, excs):
        return Mine(self.message + '!', excs)
try:
    raise Mine('mine', [ValueError(1), KeyError(2)])
except* KeyError as group:
    print(repr(group))
except* Exception as group:
    print(repr(group))
