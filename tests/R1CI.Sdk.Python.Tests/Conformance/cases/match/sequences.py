def f(x):
    match x:
        case []:
            return 'empty'
        case [a]:
            return f'one {a}'
        case [1, 2, *rest]:
            return f'starts 1 2 {rest}'
        case [first, *_, last] if first == last:
            return f'same ends {first}'
        case (a, (b, c)):
            return f'nested {a} {b} {c}'
        case [x, y]:
            return f'pair {x} {y}'
        case [*all]:
            return f'all {all}'
        case _:
            return 'no sequence'
for v in [[], [5], (1, 2), [1, 2, 3, 4], [7, 8, 7], (1, (2, 3)), [1, [2, 3]], ['a', 'b'], range(3), 'text', b'by', {1, 2}, {1: 2}, 5, (1, 2, 3)]:
    print(v, '->', f(v))
