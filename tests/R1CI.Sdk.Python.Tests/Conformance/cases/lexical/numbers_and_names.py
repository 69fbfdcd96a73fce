print(0, 00, 000, 1_0, 0b1, 0B_1, 0o7, 0O_7, 0xAf, 0X_ff, 1e3, 1E-3, 1., .5, 1_0.0_1, 1e1_0, 1j, 1.5J, .5j, 1e2j, 10**2, 0_0, 1_000_000j)
é = 1; _x = 2; __ = 3; ñandú = 4; 变量 = 5; ªb = 6; x1 = 7; ﬁ = 8
print(é, _x, __, ñandú, 变量, ab, x1, fi, 'ﬁ'.isidentifier())
match = case = type = _ = 9
print(match, case, type, _)
print(1if 1else 2, [1,2][0]if True else 0, 0xfor 1, 1 .real, 1..real, 1.0.real, (1).real, -1 .__abs__())
for src in ('01', '0b2', '0o8', '0xg', '1__0', '1_', '_1', '0_7', '1e', '1e+', '1.e', '0b', '0x', '1a', '1.2.3', '1_.0', '1._0', '0b1_', '09.5', '09', '1e5_', '12abc', '0xfg', '1.0a', '5l', '0777L', 'x y', '$', '?', 'a?b', '!', 'a!b', '`a`', '1 <> 2', 'a ! = b', '0xfor', '1_000j2', '😀', 'x = 5 €', '"a" €', 'None = 1', 'True = 1', '__debug__ = 1', 'and', 'x = if', 'class = 1', 'print 5', 'exec "x"', 'a..b', '...a', 'a.1', '.', '..', '1.foo', 'not', 'x++', '++x', 'x--1', '~', '5 5', 'x = \\', '\t', ' ', '', '#', 'x;;', ';', 'x = 1;', '@', '@x', 'lambda', '->', ':='):
    x = y = 1
    try:
        print(repr(src), '->', eval(src))
    except SyntaxError as e:
        print(repr(src), '->', e.msg)
    except Exception as e:
        print(repr(src), '->', type_name(e) if False else e.__class__.__name__, e)
