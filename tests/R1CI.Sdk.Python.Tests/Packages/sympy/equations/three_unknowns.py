from sympy import symbols, solve, linsolve, Matrix
x, y, z = symbols('x y z')
system = [x + y + z - 6, 2*x - y + z - 3, x + 2*y - z - 2]
print(solve(system, [x, y, z]))
print(linsolve(system, x, y, z))
print(linsolve((Matrix([[1, 2], [3, 4]]), Matrix([5, 6])), x, y))
