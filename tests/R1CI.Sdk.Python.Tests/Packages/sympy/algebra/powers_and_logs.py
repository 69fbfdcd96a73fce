from sympy import symbols, powsimp, expand_log, logcombine, log, expand_power_exp, simplify
x, y = symbols('x y', positive=True)
a, b = symbols('a b', real=True)
print(powsimp(x**a*x**b), expand_power_exp(x**(a + b)))
print(expand_log(log(x**2*y)), logcombine(log(x) + log(y)))
print(simplify(log(8)/log(2)), simplify(x**a/x**b))
