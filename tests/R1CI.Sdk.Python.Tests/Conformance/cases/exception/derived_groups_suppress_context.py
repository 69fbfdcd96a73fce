# The parts of a split group have had their cause set, so that they suppress their context; what is whole stays as it is.


def show(label, e):
    print(label, e if e is None else (repr(e), repr(e.__cause__), repr(e.__context__), e.__suppress_context__))


inner = ExceptionGroup('inner', [OSError(2), KeyError('k')])
group = ExceptionGroup('g', [ArithmeticError(1), TypeError('t'), inner])
show('whole', group)
for kind in (TypeError, KeyError, ExceptionGroup, BaseException, ImportError):
    part, rest = group.split(kind)
    show('part', part)
    show('rest', rest)
    show('subgroup', group.subgroup(kind))
part, rest = group.split(lambda e: isinstance(e, ExceptionGroup) and e.message == 'inner')
show('inner', part.exceptions[0])
show('others', rest)

try:
    try:
        raise group from ValueError('cause')
    except* TypeError as e:
        show('caught', e)
except ExceptionGroup as e:
    show('left', e)
try:
    try:
        raise ExceptionGroup('again', [ExceptionGroup('nested', [KeyError(1)])])
    except* TypeError:
        pass
except ExceptionGroup as e:
    show('untouched', e)
