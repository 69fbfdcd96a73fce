def f(): return 1+2j
print(f() is f())
def g(): return 'a' * 3
print(g() is g())
def g(): return 'a' + 'bcd'
print(g() is g(), g() is 'abcd')
def g(): return 1.5 + 2
print(g() is g())
def g(): return 10 ** 20
print(g() is g())
def g(): return (1, 2) + (3,)
print(g() is g(), g() is (1,2,3))
def g(): return (1, (2, 'a'))
print(g() is g())
def g(): return (1, 2) * 3
print(g() is g())
def g(): return -1.5
print(g() is g())
def g(): return -(1+2j)
print(g() is g())
def g(): return b'a' * 4
print(g() is g())
def g(): return (10 ** 20)[0] if 0 else 'abc'[1]
print(g() is g())
def g(): return (1.5, 2.5)[0]
print(g() is g())
def g(): return 'abc' * 2000
print(g() is g())
def g(): return 2 ** 200
print(g() is g())
def g(): return 1.5 * 3 - 2 / 7 + 3 % 2.5
print(g() is g())
def g(): return 1.5, [1,2], 'x'
print(g()[0] is g()[0])
print(1+2j is 1+2j, 'a'*2 is 'aa', (1, 2) is (1, 2), 10**20 is 10**20)
print(b'ab' is b'ab', (1, (2.5, 'x')) is (1, (2.5, 'x')), -10**20 is -10**20)
print(2**200 is 2**200, 'abc'*2000 is 'abc'*2000, (1,)*300 is (1,)*300, (1,)*0 is ())
print(('a', 'b')[1] is 'b', not 1.5 is None, -0.0, 0.0 * -1, 7 // -2, -7 % 3, 2 ** -1, 1 << 3 | 5 & 3 ^ 7 // 2)
for text in ('1 / 0', '(1, 2)[5]', "'abc'['x']", '-"a"', '1 << -1', "'%s' % (1, 2)", '~1.5', '0 ** -1', '2 ** 10000 % 7', '1 @ 2', "'a' + 1"):
    try:
        print(eval(text))
    except Exception as e:
        print(type(e).__name__, e)


def both():
    return {1 + 2j, 'a' * 2, (1, 2)[0]}, 1 in [1 + 2j, 1]


print(sorted(map(str, both()[0])), both()[1])
import json
for default in (lambda o: 1 + 2j, lambda o: b'a' * 3, lambda o: (1 + 2j) * 2):
    try:
        json.dumps(object(), default=default)
    except ValueError as e:
        print(e)
