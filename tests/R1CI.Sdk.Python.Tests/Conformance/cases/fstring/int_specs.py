for spec in ['', 'd', '5', '<5', '^5', '>5', '05', '+', ' ', ',', '_', 'x', '#x', 'X', 'b', '#010b', 'o', 'e', '.2f', '%', 'c', '*^9', '=+6', '08,', 'n', 'g']:
    try:
        print(repr(spec), f'{65:{spec}}|{-1234567:{spec}}' if spec != 'c' else f'{65:c}')
    except Exception as e:
        print(type(e).__name__, e)
for spec in ['s', 'q', '.3', ',b', '_n', 'd5', '#c', '+c', '5.2d']:
    try:
        print(f'{5:{spec}}')
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
