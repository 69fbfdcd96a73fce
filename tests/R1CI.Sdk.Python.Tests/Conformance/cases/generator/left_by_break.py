# A generator that only a loop knows is closed when the loop is left; one that has a name goes on.
def numbers(n=3):
    print('start')
    try:
        for i in range(n):
            try:
                yield i
            finally:
                print('  inner', i)
    except GeneratorExit:
        print('  exit')
        raise
    finally:
        print('  closed')


for n in numbers():
    break
print('after break')
for n in numbers():
    if n == 1:
        break
else:
    print('not reached')
for n in numbers(1):
    pass
else:
    print('exhausted')
named = numbers()
for n in named:
    break
print('still open', next(named))
named.close()


def first():
    for n in numbers():
        return n


def pair():
    for a in numbers(2):
        for b in numbers(2):
            if b == 1:
                return a, b


print(first())
print(pair())
for a in numbers(2):
    for b in numbers(2):
        break
    print('inner loop left')
    break
for n in numbers():
    try:
        break
    finally:
        print('finally of the body')


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


import io
import sys

sys.stderr = io.StringIO()
for x in stubborn():
    break
print(sys.stderr.getvalue().splitlines()[-1])
