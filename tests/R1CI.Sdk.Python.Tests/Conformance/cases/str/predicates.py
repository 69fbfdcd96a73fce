names = ['isalpha', 'isalnum', 'isdecimal', 'isdigit', 'isnumeric', 'isspace', 'isupper', 'islower', 'istitle', 'isidentifier', 'isprintable', 'isascii']
for s in ['', 'abc', 'ABC', 'Abc Def', 'abc1', '123', '²', '½', '٣', ' \t\n', 'a b', 'x_1', '1x', 'é', '\x00', '日本', 'class', 'Ǆ']:
    print(repr(s), [n[2:] for n in names if getattr(s, n)()])
