print('a' + 'b', 'ab' * 3, 3 * 'ab', 'a' * 0, 'a' * -1, 'a' < 'b', 'a' < 'B', 'abc' < 'abd', 'ab' < 'abc', 'a' == 'a', 'a' != 'b', 'Z' < 'a', '😀' > '\uffff')
print(max('hello'), min('hello'), sorted('hello'), ''.join(reversed('abc')), hash('a') == hash('a'), 'x' is not None, len(''))
s = 'ab'
s += 'cd'
s *= 2
print(s)
big = ''
for i in range(300):
    big += str(i % 10)
print(len(big), big[:12], big[-5:])
for t in [lambda: 'a' + 1, lambda: 1 + 'a', lambda: 'a' * 1.5, lambda: 'a' - 'b', lambda: 'a' < 1, lambda: 'a' * 'b', lambda: -'a', lambda: 'a'.foo, lambda: 'a'()]:
    try:
        print(t())
    except Exception as e:
        print(type(e).__name__ + ':', e)
