a, b = 1, 2
a, b = b, a
(c, d), *e = (3, 4), 5, 6
[f, *g, h] = range(5)
*i, = 'xyz'
j = k = [0]
x, y = y0, x0 = 7, 8
print(a, b, c, d, e, f, g, h, i, j is k, x, y, y0, x0)
d = {'k': 1}
d['k'], lst = 2, [0, 0]
lst[0], lst[1] = 9, lst[0]
print(d, lst, [*range(2), *'ab', *{'q': 1}], {**{'a': 1}, **{'b': 2, 'a': 3}}, (*(1, 2), 3), {*[1, 2], 3})
for p, (q, *r) in [(1, (2, 3, 4)), (5, [6])]:
    print(p, q, r)
i = 0
arr = [1, 2, 3]
i, arr[i] = 2, 'set'
print(arr, i)
for t in ['a, b = 1', 'a, b = 1, 2, 3', 'a, b, c = 1, 2', '*a, b, c = [1]', 'a, b = {1}', '(a, b), c = 1, 2', 'a, b = None', "a, b = 'abc'", 'a, *b = []', '[a] = 5']:
    try:
        exec(t)
    except Exception as e:
        print(t, '|', type(e).__name__, e)
