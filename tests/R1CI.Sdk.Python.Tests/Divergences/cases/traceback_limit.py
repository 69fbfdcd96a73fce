import sys, traceback
sys.tracebacklimit = 1
def f(n):
    return 1 / n if n == 0 else f(n - 1)
try:
    f(3)
except ZeroDivisionError:
    print(traceback.format_exc().count("File"))
