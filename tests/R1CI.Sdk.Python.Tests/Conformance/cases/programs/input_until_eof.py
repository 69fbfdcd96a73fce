# Reading to the end of input in the ways people do.
import sys

print('-- numbers, until 0')
count = 0
while True:
    line = input('? ')
    if line == '0':
        break
    try:
        x = float(line)
    except ValueError as e:
        print('skipped:', e)
        continue
    else:
        count += 1
    finally:
        print('.', end='')
    print(f'{x:>8.3f} {x!r} {x:g}')

print('-- until an empty line')
for line in iter(input, ''):
    key, sep, value = line.partition('=')
    print(f'{key.strip()!r:<10}{sep or "-"}{value.strip()!r}')

print('-- the rest')
numbers = []
try:
    while True:
        row = input().split(',')
        numbers.append([int(c) if c.strip('-').isdigit() else c for c in row])
except EOFError:
    print('end of input after', len(numbers), 'rows')
except ValueError as error:
    print('bad', error)
print(numbers)
for line in sys.stdin:
    print('never', line)
print(count, sys.stdin.readline() == '', sys.stdin.readlines())
