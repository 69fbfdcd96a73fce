from sympy import symbols, Eq, simplify
x = symbols('x')
e = Eq(x**2 - 1, (x - 1)*(x + 1))
print(e)
print(e.lhs, '=', e.rhs)
print(simplify(e))
print(Eq(2, 2), Eq(2, 3), Eq(x, x))
