from sympy import sympify, symbols, solve, parse_expr
e = sympify('2*x**2 - 3*x + 1')
print(e, solve(e), e.subs('x', 4))
print(parse_expr('sin(pi/6) + sqrt(16)'))
print(sympify('1/3 + 1/6'), sympify('x^2', convert_xor=True))
