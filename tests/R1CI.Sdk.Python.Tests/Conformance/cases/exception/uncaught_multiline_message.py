def check(values):
    bad = [v for v in values if v < 0]
    if bad: raise ValueError('bad values:\n  ' + '\n  '.join(map(str, bad)))
check([1, 2])
print('ok')
check([1, -2, -3])
