def f(x):
    match x:
        case 0:
            return 'zero'
        case 1 | 2 | 3:
            return 'small'
        case -1:
            return 'minus one'
        case 1.5:
            return 'float'
        case 'hello':
            return 'greeting'
        case b'x':
            return 'bytes'
        case True:
            return 'true'
        case None:
            return 'none'
        case 1 + 2j:
            return 'complex'
        case str() as s if len(s) > 5:
            return 'long ' + s
        case str(s):
            return 'str ' + s
        case int() | float() as n:
            return f'num {n}'
        case _:
            return 'other'
for v in [0, 1, 3, -1, 1.5, 'hello', b'x', True, None, 1 + 2j, 'longer text', 'abc', 99, 2.25, [], False]:
    print(repr(v), f(v))
