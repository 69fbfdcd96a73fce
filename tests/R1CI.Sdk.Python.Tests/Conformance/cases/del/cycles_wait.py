# Objects that refer to each other end when the collector runs, or at the end of the program.
import gc


class Noted:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  ends:', self.name)


a, b = Noted('a'), Noted('b')
a.other, b.other = b, a
del a, b
print('a and b have no names')
gc.collect()
print('collected')
c = Noted('c')
c.me = c
c.held = Noted('held by c')
del c
print('c waits for the end')
d = Noted('d')
d.me = d
gc.collect()
print('c collected, d has a name')
e = Noted('e')
f = [Noted('f0'), Noted('f1')]
g = {'g': Noted('g'), 'h': (Noted('h0'), Noted('h1'))}
print('end')
