from collections import deque

# The bounds of index are integers: there is no None for "from the beginning".
d = deque('abcabc')
for bounds in [(), (1,), (-1,), (1, 3), (-3, -1), (3, 2**70), (-2**70, 1), (None,), (0, None), ('x',), (1.0,), (True, True)]:
    for letter in 'ac':
        try:
            print(letter, bounds, d.index(letter, *bounds))
        except (TypeError, ValueError) as e:
            print(letter, bounds, type(e).__name__, e)
        try:
            print(letter, bounds, list(d).index(letter, *bounds))
        except (TypeError, ValueError) as e:
            print(letter, bounds, type(e).__name__, e)
