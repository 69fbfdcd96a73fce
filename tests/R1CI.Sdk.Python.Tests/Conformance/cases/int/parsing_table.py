for text in ('0', '-0', '+5', ' 42 ', '\t7\n', '1_000', '1__0', '_1', '1_', '0x10', '0b11', '0o17', '010', '00', '1e3', '1.0', '', ' ', '-', '+', '--1', '+-1', '1 2', 'abc', '٣٤', '１２', '²', '½', '12L', '0x', '1,000', '∞', 'True', '9' * 30, '-' + '9' * 20, '\u00a05\u2003', '5\x00'):
    row = []
    for base in (10, 0, 2, 8, 16, 36):
        try:
            row.append(str(int(text, base)))
        except ValueError as e:
            row.append('!')
    print(ascii(text), row)
for args in (('z', 36), ('Z', 36), ('zz', 35), ('12', 1), ('12', -1), ('12', 37), ('0b1', 2), ('0b1', 16), ('0o7', 8), ('0xf', 16), ('-0xF', 16), ('0', 0), ('08', 0), ('-0b1', 0), ('ff', 16), ('1_f', 16), (b'12', 10), (bytearray(b'0x1'), 0), ('12', 10.0), (12, 10), (None,), ([],), ('1' * 4301,), (b'abc',), ('é',), ('12', '10'), (1.9,), (-1.9,), (1e30,), ('1e2',), (True,), (float('inf'),), (float('nan'),), (3 + 0j,), ({},), (object,)):
    try:
        print(repr(args)[:40], '=', int(*args))
    except (TypeError, ValueError, OverflowError) as e:
        print(repr(args)[:40], '->', type(e).__name__, str(e)[:120])
