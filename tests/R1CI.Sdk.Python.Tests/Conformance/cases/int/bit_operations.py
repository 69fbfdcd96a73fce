for a in (0, 1, -1, 5, -5, 255, -256, 2**31, -2**31, 2**63, -2**63, 2**64 - 1, 10**20, -10**20):
    print(a, a.bit_length(), a.bit_count(), ~a, a & 0xFF, a | 1, a ^ -1, a >> 1, a << 3, a >> 100, a & -a, bin(a) if abs(a) < 300 else hex(a))
print(0b1010 & 0b0110, 0b1010 | 0b0110, 0b1010 ^ 0b0110, ~0b1010, 1 << 0, 1 << 64, -1 << 64, 1 >> 1, -1 >> 1, -8 >> 1, -7 >> 1, True & False, True | 2, True ^ True, ~False)
def popcount(n): return bin(n).count('1')
def swap(a, b):
    a ^= b; b ^= a; a ^= b
    return a, b
print(popcount(12345), swap(3, 9), [i for i in range(16) if i & (i - 1) == 0], [(n >> k) & 1 for n in (10,) for k in range(4)], sum(1 << k for k in (0, 3, 5)), (1 << 10) - 1, 0xFFFFFFFF & -1, (-5) & 0xFFFFFFFF, (0xFFFFFFFB ^ 0x80000000) - 0x80000000)
mask = 0
for k in (1, 4, 70): mask |= 1 << k
print(mask, [k for k in range(80) if mask >> k & 1], mask & ~(1 << 4), mask ^ mask, mask.bit_length())
print((5).to_bytes(2, 'big'), (5).to_bytes(2, 'little'), (-5).to_bytes(2, 'big', signed=True), int.from_bytes(b'\xff\xfb', 'big'), int.from_bytes(b'\xff\xfb', 'big', signed=True), (2**70).to_bytes(9, 'little'), int.from_bytes([1, 2, 3], 'big'), int.from_bytes(b'', 'big'), (0).to_bytes(0, 'big'), int.from_bytes(bytearray(b'\x01\x00'), 'little'))
for e in ('1 << -1', '1 >> -1', '1.0 << 1', '1 << 1.0', '"a" & 1', '~"a"', '~1.5', '1 & None', '[] | []', '{} & {}', '1 ^ "1"', '1 << (1 << 70)', '0 << (1 << 70)', '1 >> (1 << 70)', '-1 >> (1 << 70)', '(300).to_bytes(1, "big")', '(-1).to_bytes(1, "big")', '(128).to_bytes(1, "big", signed=True)', 'int.from_bytes("ab", "big")', 'int.from_bytes([256], "big")', '(1).to_bytes(-1, "big")', '(1).to_bytes(1, "middle")'):
    try:
        print(e, '=', eval(e))
    except (TypeError, ValueError, OverflowError, MemoryError) as err:
        print(e, '->', type(err).__name__, err)
