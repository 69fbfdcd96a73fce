import sys
print(sys.get_int_max_str_digits())
n = 10 ** 5000
for act in (lambda: str(n), lambda: int('1' * 5000), lambda: '%d' % n, lambda: f'{n}', lambda: repr([n])):
    try:
        print(len(act()))
    except ValueError as e:
        print(e)
print(len(hex(n)), int('1' * 5000, 16) > 0)
sys.set_int_max_str_digits(6000)
print(sys.get_int_max_str_digits(), len(str(n)), int('1' * 5000) % 1000)
sys.set_int_max_str_digits(0)
print(len(str(10 ** 20000)), len(f'{10 ** 7000:,}'))
sys.set_int_max_str_digits(640)
try:
    str(10 ** 640)
except ValueError as e:
    print(e)
print(len(str(10 ** 639)))
for bad in (639, -1, 'x'):
    try:
        sys.set_int_max_str_digits(bad)
    except Exception as e:
        print(type(e).__name__, e)
