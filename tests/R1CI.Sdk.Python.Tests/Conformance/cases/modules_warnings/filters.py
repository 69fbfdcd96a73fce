import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.warn('one'); warnings.warn('two', DeprecationWarning); warnings.warn(FutureWarning('three'))
    print([(str(x.message), x.category.__name__, x.lineno) for x in w], w[0].filename.endswith('filters.py'))
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try: warnings.warn('raised', UserWarning)
    except UserWarning as e: print('error', e)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); warnings.filterwarnings('ignore', message='skip.*'); warnings.filterwarnings('ignore', category=ResourceWarning); warnings.warn('skip this'); warnings.warn('r', ResourceWarning); warnings.warn('keep'); print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('once')
    for _ in range(3): warnings.warn('same')
    print(len(w))
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('default')
    for _ in range(3): warnings.warn('loop')
    print(len(w))
print(warnings.formatwarning('msg', UserWarning, 'f.py', 3, 'code()'), end='')
def old(): warnings.warn('old is old', DeprecationWarning, stacklevel=2)
with warnings.catch_warnings(record=True) as w: warnings.simplefilter('always'); old(); print(w[0].lineno, w[0].category)
for f in (lambda: warnings.simplefilter('zzz'), lambda: warnings.warn('x', int), lambda: warnings.filterwarnings('ignore', lineno=-1), lambda: warnings.warn('x', stacklevel='a')):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
