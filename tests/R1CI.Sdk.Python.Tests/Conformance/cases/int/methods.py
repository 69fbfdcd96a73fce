print((255).bit_length(), (-8).bit_length(), (0).bit_length(), (255).bit_count())
print((1024).to_bytes(2, 'big'), (1024).to_bytes(4, 'little'), (-1).to_bytes(2, 'big', signed=True))
print(int.from_bytes(b'\x04\x00', 'big'), int.from_bytes(b'\xff\xfe', 'little', signed=True), int.from_bytes([1, 2], 'big'))
print((5).real, (5).imag, (5).numerator, (5).denominator, (5).conjugate(), (5).as_integer_ratio())
print((7).__add__(3), (7).__radd__('x'), (7).__floordiv__(2), (7).__bool__(), (7).__index__())
print(True.real, True.bit_length(), (True).__class__)
print(round(1234, -2), round(1250, -2), round(1350, -2), round(-1250, -2), round(15, -1), round(25, -1))
for call in [lambda: (300).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (1).to_bytes(1, 'middle'), lambda: (1).foo]:
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
