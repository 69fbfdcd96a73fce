# Two's complement idioms on unbounded integers.
for n in (0, 1, 2, 5, 12, 255, 256, 2 ** 64, -1, -2, -8, -255):
    print(n, n & -n, n & (n - 1), n ^ (n - 1), ~n, n >> 1, n << 2, n.bit_length(), n.bit_count(), bin(n), n & 0xFF, n & 0xFFFFFFFF, (n & (n - 1)) == 0, sep=' ')

def signed(value, bits):
    value &= (1 << bits) - 1
    return value - (1 << bits) if value >> (bits - 1) else value

def rotate_left(value, count, bits=32):
    count %= bits
    mask = (1 << bits) - 1
    return ((value << count) | (value >> (bits - count))) & mask

def reverse_bits(value, bits):
    return int(f'{value:0{bits}b}'[::-1], 2)

def gray(n): return n ^ n >> 1
def ungray(g):
    n = 0
    while g:
        n ^= g
        g >>= 1
    return n

print(signed(0xFFFFFFFF, 32), signed(0x80, 8), signed(0x7F, 8), signed(-129, 8), rotate_left(0x80000001, 4), hex(rotate_left(0xDEADBEEF, 12)), reverse_bits(0b1101, 8))
print([gray(n) for n in range(8)], [ungray(gray(n)) for n in (0, 1, 1000, 2 ** 70)])
mask = 0
for item in (3, 7, 3, 0, 65):
    mask |= 1 << item
print(mask, [i for i in range(70) if mask >> i & 1], mask & ~(1 << 7), mask ^ 1)

def subsets(mask):
    sub = mask
    while True:
        yield sub
        if not sub:
            return
        sub = (sub - 1) & mask
print(list(subsets(0b1011)))
print(-17 >> 2, -17 // 4, -1 >> 100, 1 << 100 >> 99, -5 & 3, -5 | 3, -5 ^ 3, ~-5, -(2 ** 70) >> 68, -(2 ** 70) & 2 ** 71 - 1, -(2 ** 65) ^ 2 ** 65, (-(2 ** 70)).bit_count())
a, b = 6, 9
a ^= b; b ^= a; a ^= b
print(a, b, [x for x in (4, 1, 2, 1, 2)][0] ^ 1 ^ 2 ^ 1 ^ 2)
def add(x, y, mask=0xFFFFFFFF):
    while y & mask:
        x, y = x ^ y, (x & y) << 1
    return x & mask if y > mask else x
print(add(5, 9), add(123456, 654321), add(-5, 3) & 0xFFFFFFFF)
h = 0x811C9DC5
for byte in b'hash me':
    h = (h ^ byte) * 0x01000193 & 0xFFFFFFFF
print(hex(h), (1).to_bytes(3, 'little'), (-2).to_bytes(2, 'big', signed=True), int.from_bytes(b'\xff\x00', 'big'), int.from_bytes(b'\xff\x00', 'big', signed=True), int.from_bytes([1, 2], 'little'))
for bad in (lambda: 1 << -1, lambda: 1 >> -1, lambda: 1 << 2.0, lambda: 1.5 & 1, lambda: (256).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: (1).to_bytes(1, 'middle'), lambda: int.from_bytes('a', 'big'), lambda: ~'a', lambda: 1 | None, lambda: (0).to_bytes(-1, 'big'), lambda: 0 << 10 ** 30, lambda: 1 >> 10 ** 30, lambda: -1 >> 10 ** 30, lambda: True | 2, lambda: True & False):
    try:
        print(bad())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
