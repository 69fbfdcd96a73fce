a = [1, 'two', 3.0, None, True, [4], (5,), {6}, {'k': 7}, b'8', 9j, range(3), ..., print]
print(a[:12])
a = [1]
a.append(a)
print(a, str(a))
d = {}
d['self'] = d
print(d)
t = ([],)
t[0].append(t)
print(t)
class R:
    def __repr__(self):
        return 'R!'
    def __str__(self):
        return 'str'
print(R(), [R()], {R: 1}[R], (R(),), {'a': R()})
