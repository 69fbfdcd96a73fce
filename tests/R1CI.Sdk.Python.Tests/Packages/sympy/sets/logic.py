from sympy import symbols, And, Or, Not, Implies, simplify_logic, satisfiable, to_cnf, Xor
p, q = symbols('p q')
print(And(p, Not(p)), Or(p, q) & p, Implies(p, q).subs({p: True, q: False}))
print(simplify_logic((p & q) | (p & ~q)), to_cnf(~(p & q)))
print(satisfiable(p & ~p), Xor(True, False))
