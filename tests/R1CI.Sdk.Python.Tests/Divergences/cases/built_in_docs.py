import inspect
print(len.__doc__ is None, list.append.__doc__ is None)
try:
    print(inspect.signature(len))
except ValueError as e:
    print(e)
