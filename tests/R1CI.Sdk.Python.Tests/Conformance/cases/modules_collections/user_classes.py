from collections import UserDict, UserList, UserString
class Upper(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.upper(), value)
u = Upper({'a': 1}, b=2); u.update(c=3); u.setdefault('d', 4)
print(u, u.data, len(u), 'A' in u, u.get('A'), u | {'e': 5}, list(u.items()), u.pop('B'), u.copy(), type(u.copy()).__name__)
class D(UserDict):
    def __missing__(self, key): return key * 2
print(D()['ab'], D(x=1) == {'x': 1}, D.fromkeys('ab'))
l = UserList([3, 1, 2]); l.append(5); l.sort(); l += [9]
print(l, l[1:3], type(l[1:]).__name__, l + [1], [0] + l, l * 2, l == [1, 2, 3, 5, 9], l.index(3), l.count(1), l.pop(), l.reverse(), l, 5 in l, l < [9], max(l), l.copy())
s = UserString('hello')
print(s, repr(s), s.upper(), type(s.upper()).__name__, s + ' w', 'a' + s, s * 2, s[1], s[1:3], s == 'hello', len(s), s.find('l'), s.split('l'), s % (), hash(s) == hash('hello'), s.center(9, '*'), 'ell' in s, int(UserString('5')), float(UserString('2.5')), s.encode(), s < 'z', s.replace('l', 'L'))
try:
    u['zzz']
except KeyError as e:
    print(repr(e))
