import math

# Only the white space of ASCII may stand around a hexadecimal number, and only digits of ASCII in it.
for text in (' \t0x1p3\n', '\v-0x.8\f', '\r+inf ', '\x851e5', '1e5\u2028', '\xa0nan', '\u0663', '-nan', 'infinity\u3000', '0x1.8p1 2', ''):
    try:
        print(ascii(text), float.fromhex(text))
    except ValueError as e:
        print(ascii(text), type(e).__name__, e)

# Conversions of angles overflow to infinity without an error.
for x in (1.7976931348623157e308, -1.7976931348623157e308, float('inf'), float('nan'), 180, True, 0.1):
    print(x, math.degrees(x), math.radians(x))
for act in (lambda: math.degrees('x'), lambda: math.radians(1j), lambda: math.degrees(2**5000)):
    try:
        print(act())
    except (TypeError, OverflowError) as e:
        print(type(e).__name__, e)
