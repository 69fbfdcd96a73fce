from sympy import symbols, Eq, solve
x, y = symbols('x y')
solution = solve((Eq(2*x + 3*y, 12), Eq(x - y, 1)), (x, y))
print(solution)
print(solution[x], solution[y])
print(solution[x] + solution[y])
