# Loop targets of every kind, else clauses, and changing what is iterated.
class Box: pass
box, items, table = Box(), [0, 0, 0], {}
for box.value in 'ab':
    pass
for items[1] in range(5):
    pass
for table['k'], *table['rest'] in [(1, 2, 3), 'xyz']:
    pass
print(box.value, items, table)
for i, items[i] in enumerate('pqr'):
    pass
print(i, items)
for (a, b), [c, *d] in [((1, 2), (3,)), ('ab', 'cde')]:
    print(a, b, c, d)
for k in {}: pass
print('k' in globals())

def find(values, wanted):
    for index, value in enumerate(values):
        if value == wanted:
            break
    else:
        return 'absent'
    return index
print(find('abc', 'c'), find('abc', 'z'), find('', 'a'))

n = 10
while n > 1:
    if n % 4 == 0:
        n -= 3
        continue
    n -= 1
    if n == 2:
        break
else:
    print('while ended by itself', n)
print('n', n)
while n < 5:
    n += 1
else:
    print('else at', n)
while False:
    pass
else:
    print('else of a loop that never ran')

numbers = [1, 2, 3, 4, 5, 6]
for value in numbers:
    if value % 2:
        numbers.remove(value)
print(numbers)
numbers = [1, 2, 3]
for value in numbers:
    if len(numbers) < 7:
        numbers.append(value * 10)
print(numbers)
numbers = list('abc')
for value in numbers[:]:
    numbers.insert(0, value.upper())
print(numbers)
for value in reversed(numbers):
    numbers.pop()
print(numbers)
for x in range(3):
    print(x, end=' ')
    x = 99
print(x)
values = iter('abcdef')
for v in values:
    print(v, next(values, '-'), end=' ')
print()
def nested():
    for i in range(3):
        for j in range(3):
            if i == j == 1:
                return 'returned', i, j
            if j > i:
                break
        else:
            continue
        print('broke', i, j)
print(nested())
for outer in range(2):
    for inner in 'xy':
        try:
            if inner == 'x':
                continue
            if outer == 1:
                break
        finally:
            print('finally', outer, inner)
    else:
        print('inner else', outer)
for bad in ('for x in 5: pass', 'for a, b in [1]: pass', 'for a, b in ["abc"]: pass', 'for x in None: pass', 'for a, *b, c in [[1]]: pass', 'for x in object(): pass', 'for x in int: pass'):
    try:
        exec(bad)
    except (TypeError, ValueError) as error:
        print(error)
for bad in ('for 1 in x: pass', 'for f() in x: pass', 'for x in y z: pass', 'for x y in z: pass', 'while: pass', 'for x in y', 'continue', 'def f(): break', 'for x in y:\n def f():\n  continue', 'while 1:\n class C:\n  break', 'else: pass', 'for x in y: pass\nelif z: pass', 'for x in: pass', 'for (x in y): pass', 'for x, in y: pass', 'for None in y: pass'):
    try:
        compile(bad, 's', 'exec')
        print('ok', bad)
    except SyntaxError as error:
        print(repr(bad), '|', error.msg)
