import sys
try:
    sys.exit('message for stderr')
finally:
    print('finally still runs')
