def f(a, b=2, *, c, d=4): return a, b, c, d
def g(a, /, b, *args, c=1, **kw): return a, b, args, c, kw
def h(x, y, z): pass
def po(a, b, /): return a, b
def nothing(): pass
class K:
    def m(self, a): return a
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
calls = ['f()', 'f(1)', 'f(1, 2, 3, c=1)', 'f(1, c=2, e=3)', 'f(1, a=2, c=3)', 'f(c=1)', 'f(1, 2, c=3, d=4, a=5)', 'g()', 'g(1)', 'g(1, 2, 3, a=4)', 'g(b=1)', 'g(1, b=2, c=3, d=4)',
         'h()', 'h(1)', 'h(1, 2)', 'h(1, 2, 3, 4)', 'h(x=1)', 'po(1, b=2)', 'po(a=1, b=2)', 'po(1)', 'nothing(1)', 'nothing(1, 2)', 'nothing(a=1)', 'K().m()', 'K().m(1, 2)', 'K.m(1)', 'K.m()', 'K.c()',
         'K.s()', 'K.s(1, 2)', 'f(*5)', 'f(**5)', 'f(*[1], **{"c": 1, "a": 2})', 'f(1, **{5: 1})', 'f(1, c=1, **{"c": 2})', '(lambda x: x)()', '(lambda x, *, y: x)(1)', 'g(*range(3), *"ab", **{"k": 1}, j=2)',
         'h(1, y=2, **{"y": 3})', 'h(*(1, 2), *(3, 4))', 'f(**{"a": 1}, **{"c": 2})', 'print(*[1, 2], sep="-")', 'K(1)', 'max(*[])', 'f(1)(2)', 'nothing(*[], **{})', 'h(z=1, q=2)']
for c in calls:
    try:
        print(c, '->', eval(c))
    except TypeError as e:
        print(c, '->', e)
    except ValueError as e:
        print(c, '-> ValueError', e)
