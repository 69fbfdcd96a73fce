# How many arguments the searches take is said in words of their own; insert and fromhex look at theirs in full.
def show(*acts):
    for act in acts:
        try:
            print(repr(act()))
        except Exception as e:
            print(type(e).__name__, e)

for text in ('abcabc', b'abcabc', bytearray(b'abcabc')):
    part = text[1:2]
    for name in ('find', 'rfind', 'index', 'rindex', 'count', 'startswith', 'endswith'):
        method = getattr(text, name)
        show(lambda: method(), lambda: method(part, 1, 5, 2), lambda: method(part, None, None), lambda: method(part, -4), lambda: method(part, 2, 3))
show(lambda: [1].index(), lambda: [1].index(1, 2, 3, 4), lambda: (1,).count(), lambda: [1].count(1, 2), lambda: 'a'.replace('b'), lambda: 'a'.split('b', 1, 2))
show(lambda: [1].insert(2**70, 0), lambda: [1].insert(-2**63, 0), lambda: [1].insert('x', 0), lambda: bytearray(b'a').insert(2**70, 0))
show(lambda: bytes.fromhex('zz é'), lambda: bytes.fromhex('12 zz'), lambda: bytes.fromhex('1'), lambda: bytes.fromhex(None), lambda: bytes.fromhex('0a 0B\n'), lambda: bytearray.fromhex('é'))

class Odd(set):
    def __iter__(self): return iter('it')

class Plain(frozenset):
    pass

print(Odd(), Odd([1]), Odd([1, 2]) | {3}, [Odd('x')], Plain([1]), Plain())
print((1.5).__eq__(1j), (1.5).__ne__(1), 1.5 == 1.5 + 0j, (2).__eq__(2j), 2 == 2 + 0j, (1j).__eq__(1.5), 1j != 'x', (0.5).__lt__('x'))
show(lambda: (1e300 + 1j) ** 2, lambda: (1e200j) ** 3, lambda: complex(float('inf'), 1) ** 2, lambda: (1e308 + 1e308j) ** 0.5, lambda: 10j ** 400)
