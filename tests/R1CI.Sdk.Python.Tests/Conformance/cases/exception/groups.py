try:
    raise ExceptionGroup('eg', [ValueError('a'), TypeError('b'), ExceptionGroup('in', [KeyError('c'), ValueError('d')])])
except* ValueError as g:
    print('values', g.exceptions)
except* KeyError as g:
    print('keys', g.exceptions, repr(g))
except* TypeError as g:
    print('types', g.exceptions)
try:
    try:
        raise ExceptionGroup('eg', [ValueError('a'), TypeError('b')])
    except* ValueError:
        print('handled value')
except ExceptionGroup as g:
    print('left', g, g.exceptions, g.message)
try:
    raise ValueError('plain')
except* ValueError as g:
    print(type(g).__name__, g.exceptions)
g = ExceptionGroup('x', [ValueError(1), KeyError(2)])
print(g.split(ValueError), g.subgroup(KeyError), g.derive([ValueError(3)]), str(g))
try:
    try:
        raise ExceptionGroup('eg', [ValueError('a')])
    except* ValueError:
        raise KeyError('new')
except BaseException as e:
    print(type(e).__name__, repr(e))
for bad in [lambda: ExceptionGroup('x', []), lambda: ExceptionGroup('x', [5]), lambda: ExceptionGroup(1, [ValueError()])]:
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
