def f():
    return int('12x')
print('before')
f()
