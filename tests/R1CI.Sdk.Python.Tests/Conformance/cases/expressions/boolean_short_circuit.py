class B:
    def __init__(self, name, v): self.name, self.v = name, v
    def __bool__(self):
        print('bool', self.name)
        return self.v
    def __repr__(self): return self.name
T, F = B('T', True), B('F', False)
print(T and F); print(F and T); print(T or F); print(F or T); print(not T)
print((T and F) or T); print((F or T) and F); print(T and (F or T)); print(T if F else F); print((F and T or F) and T)
if T and F or T: print('taken')
if not (T and F): print('not and')
while F or F: pass
x = [1] and [] or 'default'; print(x, 0 or '' or None, 1 and 2 and 3, [] or {} or (), 'a' and '' and 'b', None and 1 / 0, True or 1 / 0)
print(bool([]), bool(' '), bool(0.0), bool(0j), bool('0'), bool([0]), bool(None), not [], not not 'x', bool(...), bool(NotImplemented) if False else '', any([F, T, T]), all([T, F, T]))
def f(v):
    print('call', v)
    return v
print(f(1) < f(2) < f(0) < f(9)); print(f(0) and f(1) or f(2)); print(f(1) if f(0) else f(3)); print([f(i) for i in (0, 1) if f(i)])
assert T or F
class L:
    def __len__(self):
        print('len'); return 0
if L(): print('no')
else: print('empty')
print(L() or 'fallback', bool(L()))
class Bad:
    def __bool__(self): return 1
for e in ('not Bad()', 'Bad() and 1', 'bool(Bad())', '1 if Bad() else 2', '[x for x in [1] if Bad()]', 'any([Bad()])', 'list(filter(lambda x: Bad(), [1]))'):
    try:
        print(eval(e))
    except TypeError as err:
        print(e, err)
