# Bits: subsets by masks, travelling salesman, gray codes, popcounts, packing fields, parity and integer bytes.
from functools import lru_cache, reduce
from operator import or_, xor

DISTANCE = [[0, 29, 20, 21], [29, 0, 15, 17], [20, 15, 0, 28], [21, 17, 28, 0]]
N = len(DISTANCE)


@lru_cache(None)
def tour(mask, last):
    if mask == (1 << N) - 1:
        return DISTANCE[last][0], (0,)
    return min((DISTANCE[last][j] + tour(mask | 1 << j, j)[0], (j,) + tour(mask | 1 << j, j)[1]) for j in range(N) if not mask >> j & 1)


print(tour(1, 0), tour.cache_info())


def subsets(mask):
    sub = mask
    while True:
        yield sub
        if not sub:
            return
        sub = (sub - 1) & mask


print([f'{s:04b}' for s in subsets(0b1011)])
gray = [i ^ (i >> 1) for i in range(8)]
print([format(g, '03b') for g in gray], all((a ^ b).bit_count() == 1 for a, b in zip(gray, gray[1:])))
values = [5, 9, 5, 7, 9]
print(reduce(xor, values), reduce(or_, (1 << v for v in values)), bin(reduce(or_, (1 << v for v in values))).count('1'))
for x in (0, 1, 6, 255, -1, -8, 2 ** 70 + 5):
    print(x, x.bit_length(), x.bit_count(), x & -x, bin(x), f'{x:#x}', ~x, x >> 2, x & 0xFF, -x >> 1)


class Packed:
    fields = {'day': (0, 5), 'month': (5, 4), 'year': (9, 7)}

    def __init__(self, bits=0):
        self.bits = bits

    def __getattr__(self, name):
        try:
            shift, width = self.fields[name]
        except KeyError:
            raise AttributeError(name) from None
        return self.bits >> shift & (1 << width) - 1

    def __setattr__(self, name, value):
        if name in self.fields:
            shift, width = self.fields[name]
            if value >> width:
                raise OverflowError(f'{value} needs more than {width} bits')
            mask = (1 << width) - 1 << shift
            value, name = self.bits & ~mask | value << shift, 'bits'
        super().__setattr__(name, value)


p = Packed()
p.day, p.month, p.year = 31, 12, 99
p.day &= 0b10101
print(p.bits, f'{p.bits:016b}', (p.day, p.month, p.year), p.bits.to_bytes(2, 'big'), p.bits.to_bytes(4, 'little').hex('-'))
for attempt in ('p.day = 32', 'p.hour', 'p.bits.to_bytes(1, "big")', '1 << -1', '(-1).to_bytes(2, "big")', '5 & 1.0', '~2.5'):
    try:
        exec(attempt)
    except Exception as e:
        print(f'{attempt:<28}{type(e).__name__}: {e}')
print(int.from_bytes(b'\xff\xfe', 'big', signed=True), int.from_bytes(b'\x01\x02\x03', 'little'), (-2).to_bytes(3, 'big', signed=True))
print(int('0b1011', 0), int('ff', 16), int('z', 36), int('-0o17', 8), 0b1010 | 0o17 ^ 0xF0, 1 << 3 + 1, 7 & 3 == 3, not 4 & 1, True << 4)
crc = 0
for byte in b'123456789':
    crc ^= byte << 8
    for _ in range(8):
        crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
print(hex(crc), sum(b << 8 * i for i, b in enumerate(b'abc')), [*map(int, f'{37:08b}')], sum(map(int, bin(2 ** 100 - 1)[2:])))
