from sympy import symbols, solve, linsolve
x, y, z = symbols('x y z')
print(solve([x + y + z - 3, x - y], [x, y, z]))
print(linsolve([x + y - z, 2*x + 2*y - 2*z], (x, y, z)))
print(solve([x + y - 1, x + y - 2], [x, y]))
