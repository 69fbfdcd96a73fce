import sys
def f(outer):
    return [sorted(sys._getframe().f_locals) for i in range(1) if outer]
print(f(1))
