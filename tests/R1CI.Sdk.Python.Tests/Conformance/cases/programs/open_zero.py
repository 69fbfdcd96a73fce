# The shortest way to read: open(0), with a starred assignment, by lines and by readlines.
n, *rows = open(0).read().strip().split('\n')
n = int(n)
grid = [row.split() for row in rows[:n]]
print(n, len(rows), grid)
print(*map(' '.join, zip(*grid)), sep='\n')

total = 0
for row in rows[n:]:
    match row.split():
        case ['add', *xs]:
            total += sum(map(int, xs))
        case ['mul', x]:
            total *= int(x)
        case ['show']:
            print('total', total)
        case []:
            print('blank')
        case [op, *_]:
            print('unknown', op)

print(*range(5), sep=', ', end='!\n')
print(*'abc', sep='')
print(*[], 'x', *(), sep='-')
print(*({'k': 1}), *{'only'}, **{'sep': '|', 'end': '.\n'})
*init, last = (int(x) ** 2 for x in '12345')
print(init, last)
(a, b), *c = [(1, 2), 3, 4]
print(a, b, c)
