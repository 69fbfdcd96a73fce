# A format with %s, %r and %a over a tuple display: each item becomes text before the next one is evaluated.
class A:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        print('str', self.n)
        return 's%d' % self.n

    def __repr__(self):
        print('repr', self.n)
        return 'r\xe9%d' % self.n

    def __format__(self, spec):
        print('format', self.n, spec)
        return 'f'


def h(n):
    print('item', n)
    return A(n)


print('%s %r' % (h(1), h(2)))
print('%s %d' % (h(1), h(2).n))
print('%10s|%-5r|%a' % (h(1), h(2), h(3)))
print('%.1s %% %5.2s' % (h(1), h(2)))
print('%+s|%05s|%-05s|%#r' % (h(1), h(2), h(3), h(4)))
print('%s' % (h(1),))
print('%1000s' % (h(1),) == 's1'.rjust(1000))
print('%(a)s' % {'a': h(1)})
x = [h(1)]
for text in ("'%s' % (h(1), h(2))", "'%s %s' % (h(1),)", "'%s %' % (h(1),)", "'%*s' % (5, h(1))", "'%s' % (*x,)", "'%z' % (h(1),)", "'%s%%' % (h(1),)", "'%%' % ()", "'' % (h(1),)"):
    try:
        print(repr(eval(text)))
    except Exception as e:
        print(type(e).__name__, e)
