v34 = frozenset(divmod(-.5,float('nan'))) ^ frozenset()
print('v34', repr(v34))
