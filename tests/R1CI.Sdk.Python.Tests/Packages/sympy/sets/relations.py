from sympy import symbols, Eq, Ne, Lt, Gt, simplify
x = symbols('x', real=True)
print(x < 3, Ne(x, 2), (x > 1).subs(x, 5), Gt(3, 2))
print(simplify(2*x + 1 > x), (x < 3).lts, ~(x < 3))
