from sympy import symbols, Eq
x, y = symbols('x y', integer=True)
eq = Eq(3*x + 5*y, 41)
found = [(i, j) for i in range(0, 15) for j in range(0, 10) if eq.subs({x: i, y: j})]
print(found)
print(len(found))
