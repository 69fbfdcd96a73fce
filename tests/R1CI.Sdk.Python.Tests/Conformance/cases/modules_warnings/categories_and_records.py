# Recording, filters by category, message and module, once and always, errors, custom categories, formatting.
import warnings

warnings.resetwarnings()


def shout(text, kind=UserWarning, level=1):
    warnings.warn(text, kind, stacklevel=level)


class Old(DeprecationWarning):
    pass


with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    shout('one'); shout('two', Old); warnings.warn(RuntimeWarning('an instance')); shout('one')
    print([(w.category.__name__, str(w.message), w.message.args) for w in seen], len(seen), seen[0].filename != '', seen[0].lineno > 0)
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('ignore'); shout('no'); warnings.simplefilter('error', Old); shout('still no')
    try:
        shout('raised', Old)
    except Old as e:
        print(repr(e), isinstance(e, DeprecationWarning), len(seen))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('once')
    for i in range(3):
        shout('same'); shout(f'different {i % 2}')
    print([str(w.message) for w in seen])
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always'); warnings.filterwarnings('ignore', message='skip.*'); warnings.filterwarnings('error', 'bad', RuntimeWarning)
    shout('skip this'); shout('keep'); shout('bad thing')
    try:
        shout('bad run', RuntimeWarning)
    except RuntimeWarning as e:
        print('raised', e)
    print([str(w.message) for w in seen])
print(warnings.formatwarning('msg', UserWarning, 'file.py', 7, 'x = 1'), warnings.formatwarning('m', Old, 'f.py', 1, ''), end='')
before = list(warnings.filters)
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('as error')
    except UserWarning as e:
        print(type(e).__mro__[1].__name__, e)
print(warnings.filters == before, [c.__name__ for c in Warning.__subclasses__()][:3], issubclass(FutureWarning, Warning))
for bad in (lambda: warnings.warn('x', int), lambda: warnings.warn('x', 'UserWarning'), lambda: warnings.simplefilter('loud'), lambda: warnings.filterwarnings('ignore', message=5), lambda: warnings.filterwarnings('ignore', lineno=-1), lambda: warnings.filterwarnings('ignore', category=5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
