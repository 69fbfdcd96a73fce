for text in ['12', ' -7 ', '+3', '1_000', '0012', '٣', '0x10', '', 'a', '1.5', '1__0', '_1', '- 1']:
    try:
        print(repr(text), int(text))
    except ValueError as e:
        print(e)
print(int('ff', 16), int('0xff', 16), int('0b11', 0), int('z', 36), int('0o17', 0), int('17', 8))
for args in [('9', 8), ('10', 1), ('10', 37), (10, 2), ('010', 0)]:
    try:
        print(int(*args))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(int(3.99), int(-3.99), int(True), int(b'42'), int())
for bad in [float('inf'), float('nan'), None, [], 1j]:
    try:
        int(bad)
    except (OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
