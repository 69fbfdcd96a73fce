t = str.maketrans('abc', 'xyz')
print(t, 'aabbcc'.translate(t), 'hello'.translate(str.maketrans('', '', 'l')), 'abc'.translate({97: None, 98: 'BB', 99: 100}), 'abc'.translate({ord('a'): ord('z')}))
print(str.maketrans({'a': '1', 'b': None, 99: 'c!'}), 'abc'.translate(str.maketrans({'a': '1', 'b': None, 99: 'c!'})), 'x'.translate({}), str.maketrans('ab', 'xy', 'z'))
class Upper(dict):
    def __missing__(self, k): return chr(k).upper()
print('abc'.translate(Upper()), 'aé😀'.translate({0x1F600: ':)', 0xE9: 'e'}))
class Table:
    def __getitem__(self, k):
        if k == 97: raise LookupError
        return k + 1
print('abc'.translate(Table()))
rot13 = str.maketrans('ABCDEFGHIJKLMabcdefghijklmNOPQRSTUVWXYZnopqrstuvwxyz', 'NOPQRSTUVWXYZnopqrstuvwxyzABCDEFGHIJKLMabcdefghijklm')
print('Hello, World'.translate(rot13), 'Hello, World'.translate(rot13).translate(rot13))
for f in (lambda: 'a'.translate({97: 1.5}), lambda: 'a'.translate({97: 0x110000}), lambda: 'a'.translate([]), lambda: 'a'.translate({97: []}), lambda: str.maketrans('a', 'bc'), lambda: str.maketrans({'ab': 1}), lambda: str.maketrans({1.5: 'x'}), lambda: str.maketrans('a'), lambda: str.maketrans('a', 'b', 5), lambda: 'a'.translate()):
    try:
        print(repr(f()))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
