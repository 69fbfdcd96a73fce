# Stages of generators pull one item at a time; the trace shows the interleaving.
import itertools

def read(lines):
    for number, line in enumerate(lines, 1):
        print('read', number)
        yield number, line

def strip(rows):
    for number, line in rows:
        line = line.split('#')[0].strip()
        if line:
            yield number, line

def pairs(rows):
    for number, line in rows:
        key, sep, value = line.partition('=')
        if not sep:
            raise SyntaxError(f'line {number}: {line!r}')
        yield key.strip(), value.strip()

text = ['a = 1', '# note', '', ' b=2 # two', 'broken', 'c = 3']
stage = pairs(strip(read(text)))
print(next(stage))
print(next(stage))
try:
    next(stage)
except SyntaxError as error:
    print('error', error)
print(list(stage))

def take(n, iterable):
    iterator = iter(iterable)
    return [x for _, x in zip(range(n), iterator)]

count = itertools.count(10)
print(take(3, count), next(count))      # zip asks range first, so nothing is lost

iterator = iter(range(10))
print(list(zip(iterator, range(3))), next(iterator))   # here one item is lost

def chunks(iterable, size):
    iterator = iter(iterable)
    while chunk := list(itertools.islice(iterator, size)):
        yield chunk

print(list(chunks('abcdefgh', 3)))

def window(iterable, size):
    items = iter(iterable)
    current = list(itertools.islice(items, size))
    if len(current) == size:
        yield tuple(current)
    for item in items:
        current = current[1:] + [item]
        yield tuple(current)

print(list(window(range(5), 3)), list(window('ab', 3)))

left, right = itertools.tee(print('draw', n) or n for n in range(3))
print(next(left), next(left))
print(next(right))
print(list(left), list(right))

def primes():
    def sieve(numbers):
        prime = next(numbers)
        yield prime
        yield from sieve(n for n in numbers if n % prime)
    return sieve(itertools.count(2))

print(take(8, primes()))
print(sum(n for n in range(100) if n % 3 == 0), max((len(w), w) for w in 'to be or not'.split()))
