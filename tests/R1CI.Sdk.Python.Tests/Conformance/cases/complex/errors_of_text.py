# Two messages: one for underscores that do not stand between digits, one for all else. Only what comes before the first strange character is looked at.
TEXTS = ('1_000True\0x', 'a\0_', '_', '_é', 'é_', '1_\u0663', '\u0663_1j', '1__0', '1_0_', '1_0j', ' 1_0 ', '1_0\0', '\0_', '1ß_ß0', '1\u2003_', 'x_1', '1_x')
for text in TEXTS:
    try:
        print(ascii(text), complex(text))
    except ValueError as e:
        print(ascii(text), ascii(e.args[0]))
for value, rest in ((1j, ('x', 8)), (1j, (2, 8)), (1j, (2, None)), (1j, (None, 8)), (0j, (-1, 8))):
    try:
        print(value.__pow__(*rest), value.__rpow__(*rest))
    except (ValueError, ZeroDivisionError) as e:
        print(e)
