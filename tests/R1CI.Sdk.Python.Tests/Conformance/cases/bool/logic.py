print(True and 0, 0 or 'x', not [], not 'a', None or False or 3, 1 and 2 and 3, '' or {} or ())
print([bool(x) for x in [0, 1, '', ' ', [], [0], {}, {1: 1}, None, 0.0, 0j, range(0), range(1), ...]])
print(True == 1, True is 1 == 1, isinstance(True, int), True + 1, str(True), repr(False), int(False))
print(True & False, True | False, True ^ True, ~True, True & 3, type(True & True), type(True & 1))
class Never:
    def __bool__(self):
        return False
class Sized:
    def __len__(self):
        return 0
class Bad:
    def __bool__(self):
        return 1
print(bool(Never()), bool(Sized()), not Never(), bool(object()))
try:
    bool(Bad())
except TypeError as e:
    print(e)
print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True, 1 < 2 > 1)
