from sympy import symbols, diff, sqrt, expand
x = symbols('x')
f = sqrt(x)
a = 4
line = f.subs(x, a) + diff(f, x).subs(x, a)*(x - a)
print(line)
print(expand(line))
