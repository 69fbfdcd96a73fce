from sympy import Function, dsolve, symbols, Derivative
t = symbols('t')
h = Function('h')
solution = dsolve(h(t).diff(t, 2) - 3*h(t).diff(t) + 2*h(t), h(t), ics={h(0): 1, h(t).diff(t).subs(t, 0): 0})
print(solution)
print(solution.rhs.subs(t, 0))
