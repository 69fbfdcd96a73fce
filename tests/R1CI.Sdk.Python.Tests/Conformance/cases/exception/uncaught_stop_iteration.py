it = iter([1])
print(next(it))
def pull(): return next(it)
pull()
