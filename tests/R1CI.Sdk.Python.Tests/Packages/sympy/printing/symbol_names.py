from sympy import symbols, Symbol, Function, Dummy, var, Symbol
x1, x2 = symbols('x1:3')
alpha = Symbol('alpha')
f = Function('f')
print(x1 + x2, alpha, f(alpha), f(x1).diff(x1))
print(symbols('a(2:5)'), symbols('p, q', cls=Function), symbols('u_0'))
