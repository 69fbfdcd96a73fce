import warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    compile("1 is 1", "x.py", "exec")
print([w.category.__name__ for w in seen])
