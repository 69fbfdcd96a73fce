import math
print([math.isqrt(n) for n in (0, 1, 2, 3, 4, 15, 16, 10**18, 10**18 - 1, 2**63, 10**50 + 12345)])
print([math.factorial(n) for n in (0, 1, 5, 20, 21, 30)], len(str(math.factorial(1000))))
print(math.comb(50, 25), math.comb(1000, 3), math.comb(10, 0), math.comb(3, 10), math.perm(10, 3), math.perm(20), math.perm(3, 5))
print(math.gcd(), math.gcd(0), math.gcd(-12, 18), math.gcd(2**100, 6**50), math.gcd(12, 18, 27), math.lcm(), math.lcm(4, 6, 10), math.lcm(0, 3), math.lcm(2**70, 3**40))
print(math.prod([]), math.prod([1, 2, 3], start=10), math.prod([0.5, 4]), math.prod(range(1, 30)), math.sumprod if hasattr(math, 'sumprod') else 'none')
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
print(math.factorial(I(5)), math.gcd(I(6), 4), math.comb(I(5), I(2)), math.isqrt(I(17)))
for f, args in [(math.factorial, (-1,)), (math.factorial, (2.0,)), (math.factorial, ('5',)), (math.isqrt, (-1,)), (math.isqrt, (4.0,)), (math.comb, (-1, 2)), (math.comb, (2, -1)),
                (math.comb, (2.0, 1)), (math.perm, (-1,)), (math.perm, (3, -2)), (math.perm, (3.5,)), (math.gcd, (1.0, 2)), (math.lcm, ('a',)), (math.comb, (5,)), (math.factorial, ()),
                (math.prod, (5,)), (math.factorial, (10**20,)), (math.comb, (10**20, 10**19))]:
    try:
        print(f(*args))
    except Exception as e:
        print(f.__name__, args, type(e).__name__, e)
