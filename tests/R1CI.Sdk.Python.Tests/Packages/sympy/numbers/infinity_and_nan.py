from sympy import oo, nan, zoo, S, limit, symbols
print(oo + 1, oo - oo, -oo*2, 1/oo, oo > 10**100)
print(S(1)/0, S(0)*oo, zoo + 1, nan == nan)
print(max(S(3), oo), S.Infinity, S.NegativeInfinity)
