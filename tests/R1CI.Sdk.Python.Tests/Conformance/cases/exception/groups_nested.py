def show(eg, indent=0):
    print(' ' * indent + repr(eg) if not isinstance(eg, BaseExceptionGroup) else ' ' * indent + f'{type(eg).__name__} {eg.message!r} {len(eg.exceptions)}')
    if isinstance(eg, BaseExceptionGroup):
        for e in eg.exceptions: show(e, indent + 2)
eg = ExceptionGroup('top', [ValueError(1), ExceptionGroup('mid', [TypeError(2), ValueError(3)]), KeyError(4)])
print(repr(eg), str(eg), eg.args)
show(eg.subgroup(ValueError)); show(eg.split(TypeError)[0]); show(eg.split(TypeError)[1])
print(eg.subgroup(OSError), eg.split(OSError)[0], eg.split(lambda e: isinstance(e, KeyError))[0], eg.derive([ValueError(9)]))
def run(group):
    try:
        try:
            raise group
        except* ValueError as e:
            print('V', repr(e))
        except* (TypeError, KeyError) as e:
            print('TK', repr(e))
        else:
            print('else')
        finally:
            print('finally')
    except BaseException as rest:
        print('left'); show(rest)
run(eg)
run(ExceptionGroup('a', [ValueError(1)]))
run(ExceptionGroup('b', [OSError(1), ValueError(2)]))
run(ValueError('naked'))
try:
    try:
        raise ExceptionGroup('x', [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise KeyError('new')
    except* TypeError as e:
        raise
except BaseException as e:
    show(e)
    print(repr(e.__context__), [repr(x.__context__) for x in e.exceptions])
for bad in ("ExceptionGroup('m', [])", "ExceptionGroup('m', [1])", "ExceptionGroup(5, [ValueError()])", "ExceptionGroup('m', [KeyboardInterrupt()])", "ExceptionGroup('m')", "ExceptionGroup('m', 5)", "BaseExceptionGroup('m', [ValueError()])", "BaseExceptionGroup('m', [SystemExit()])"):
    try:
        print(repr(eval(bad)))
    except (ValueError, TypeError) as e:
        print(bad, '->', type(e).__name__, e)
for src in ('try:\n pass\nexcept* :\n pass', 'try:\n pass\nexcept* ValueError:\n pass\nexcept KeyError:\n pass', 'for i in [1]:\n try:\n  pass\n except* ValueError:\n  break', 'def f():\n try:\n  pass\n except* ValueError:\n  return 1'):
    try:
        exec(src)
    except SyntaxError as e:
        print(e.msg)
try:
    try:
        raise ExceptionGroup('e', [ValueError()])
    except* ExceptionGroup:
        pass
except TypeError as e:
    print(e)
class MyGroup(ExceptionGroup):
    def derive(self, excs): return MyGroup(self.message + '!', excs)
m = MyGroup('mine', [ValueError(1), TypeError(2)])
print(type(m.subgroup(ValueError)).__name__, m.subgroup(ValueError).message, m.split(ValueError)[1].message)
m.add_note('a note')
print(m.split(ValueError)[0].__notes__)
