# Sets changed by themselves and by dictionaries, whose order shows.
s = {1000, 3, 8, 7}
print(s.union(s), s.union(s, [5]), s | s, s.union(set(s)), frozenset(s).union(s))
t = {2**64 + 1}
t.symmetric_difference_update({-3: 0, 5: 'a', 10: None})
print(t, t.pop(), t)
t.symmetric_difference_update({5: 1, 6: 2})
print(t)
t.symmetric_difference_update([6, 6, 7])
print(t, t ^ {7: 0}.keys())
t.update(t)
t |= t
t.intersection_update(t)
print(t)
t.difference_update(t)
print(t, len(t))
u = {1, 2}
u.symmetric_difference_update(u)
print(u)
for wrong in ({(1, 2): 0}, [[]], 5, {'k': []}):
    try:
        u.symmetric_difference_update(wrong)
        print(u)
    except TypeError as e:
        print(type(e).__name__, e, u)
