print((0.75).as_integer_ratio(), (0.1).as_integer_ratio(), (-2.0).as_integer_ratio())
print((1.5).hex(), (0.1).hex(), (-0.0).hex(), float.fromhex('0x1.8p+0'), float.fromhex('-0x1p-2'))
print((2.5).real, (2.5).imag, (2.5).conjugate(), (2.5).__trunc__(), (2.5).__floor__(), (2.5).__ceil__(), (-2.5).__floor__())
print((1.0).__eq__(1), (1.0).__lt__('a'), (1.0).__add__('a'), (3.7).__int__(), (1.0).__round__(), (1.25).__round__(1))
print(hash(1.0) == hash(1), hash(0.5), hash(float('inf')), hash(-0.0))
for bad in ['abc', '', '1e', '1 2', '0x1p3', None, [], '1__0']:
    try:
        print(float(bad))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
