def numbers():
    yield 1
    raise ValueError('generator broke at 2')
total = 0
for n in numbers():
    total += n
    print(total)
