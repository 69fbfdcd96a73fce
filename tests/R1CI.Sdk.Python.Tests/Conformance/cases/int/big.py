a = 2 ** 200
print(a)
print(a * a == 2 ** 400, a - a, a // 3 * 3 + a % 3 == a)
print(-a >> 190, (-a) % 1000, a & 0xFFFF, a | 1, a ^ a)
print(str(a)[:10], len(str(a)), hex(a), int(hex(a), 16) == a)
f = 1
for i in range(1, 31):
    f *= i
print(f)
print(f % (10 ** 9 + 7), f.bit_length(), (f >> 50).bit_count())
print(a / 2 ** 199, 10 ** 400 // 10 ** 398, 10 ** 30 / 10 ** 28)
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(-1), hash(10 ** 30) == hash(float(10 ** 30)))
