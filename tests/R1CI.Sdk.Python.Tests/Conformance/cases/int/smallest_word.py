# The smallest 64-bit integer has no positive counterpart of that size: every operation on it has to leave the word.
import math

least = -2**63
for other in (1, -1, 2, 8, 3, least, least + 1, 2**63, 1.5):
    print(other, least / other, other / least, least // other, least % other, divmod(other, least))
print(-least, abs(least), least * -1, least - 1, ~least, least ** 2, least >> 1, least << 1)
print(least & -1, least | 1, least ^ least, least == -2.0**63, hash(least), least.bit_length(), least.bit_count())
print(math.gcd(least, least), math.gcd(least, 12), math.lcm(least, -1), math.isqrt(-least), math.fabs(least))
print(int('-9223372036854775808') == least, hex(least), f'{least:,}', f'{least:b}', f'{least:e}', '%d' % least)
print(least.as_integer_ratio(), least.to_bytes(8, 'little', signed=True), int.from_bytes(least.to_bytes(8, 'big', signed=True), 'big', signed=True))
print(round(least, -1), round(least, -19), round(least, 5), (least / 8).__ceil__(), math.floor(least / 3), math.ceil(least / 3))
print(list(range(least, least + 3)), list(range(least + 2, least - 1, -1)), range(least, -least)[least], len(range(least, least + 5, 2)))
print([1, 2, 3][least:], [1, 2, 3][:least], [1, 2, 3][-least:], 'abc'[least:least], [1, 2, 3][::least], (1, 2)[::-least])
for act in (lambda: [1][least], lambda: 'a' * least, lambda: least.to_bytes(8, 'big'), lambda: [0].index(0, least, -least), lambda: b'ab'.hex(':', least), lambda: 'a'.ljust(least)):
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, e)
