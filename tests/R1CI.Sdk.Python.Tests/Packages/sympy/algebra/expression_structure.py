from sympy import symbols, srepr, sin
x, y = symbols('x y')
e = x**2*y + sin(x) - 3
print(e.args[0], e.func.__name__, sorted(map(str, e.free_symbols)))
print(srepr(x + 2))
print(e.has(sin), e.count_ops(), e.is_polynomial(y))
print(e.as_ordered_terms())
