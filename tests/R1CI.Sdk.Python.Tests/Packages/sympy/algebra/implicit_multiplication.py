from sympy.parsing.sympy_parser import parse_expr, standard_transformations, implicit_multiplication_application
t = standard_transformations + (implicit_multiplication_application,)
print(parse_expr('2x + 3(x + 1)', transformations=t))
print(parse_expr('x y + 4 sin x', transformations=t))
