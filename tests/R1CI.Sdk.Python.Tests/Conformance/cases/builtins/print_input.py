print()
print(1, 'a', None, 2.5, [1], sep='|')
print('no newline', end='')
print(' -> end', end='!\n')
print(*[1, 2, 3], sep=', ')
print('a\tb', 'x\ny')
print('', 'lead', '', sep='_')
print('u: é 日本 😀')
import sys
print('to stdout', file=sys.stdout)
sys.stdout.write('written\n')
print(sys.stdout.write('n') , flush=True)
name = input('name? ')
print('hello', name)
nums = list(map(int, input().split()))
print(sum(nums), [line.strip() for line in sys.stdin][:2])
try:
    input('more? ')
except EOFError as e:
    print(type(e).__name__, e)
for t in [lambda: print('x', sep=5), lambda: print('x', end=5), lambda: print('x', foo=1)]:
    try:
        t()
    except TypeError as e:
        print(e)
