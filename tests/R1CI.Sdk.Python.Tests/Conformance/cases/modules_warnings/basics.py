import warnings

with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('first')
    warnings.warn('old', DeprecationWarning)
    warnings.warn(UserWarning('obj'))
print(len(w), [(str(x.message), x.category.__name__) for x in w])
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('boom', RuntimeWarning)
    except RuntimeWarning as e:
        print('raised', e)
with warnings.catch_warnings():
    warnings.filterwarnings('ignore')
    warnings.warn('quiet')
try:
    warnings.warn('x', int)
except TypeError as e:
    print(e)
try:
    warnings.filterwarnings('nope')
except AssertionError as e:
    print(e)
