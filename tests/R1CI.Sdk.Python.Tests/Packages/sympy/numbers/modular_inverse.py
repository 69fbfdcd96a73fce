from sympy import mod_inverse, Mod, symbols
from sympy.ntheory.modular import crt
print(mod_inverse(7, 26), pow(3, 100, 17), Mod(29, 8))
print(crt([3, 5, 7], [2, 3, 2]))
x = symbols('x', integer=True)
print(Mod(x + 10, 5), [k for k in range(20) if (7*k) % 20 == 3])
