from sympy import Integer
print(bin(37), int('1011', 2), oct(64), hex(255))
n = Integer(345)
print([n // 6**k % 6 for k in range(4)])
print(sum(d*8**i for i, d in enumerate([3, 2, 1])))
