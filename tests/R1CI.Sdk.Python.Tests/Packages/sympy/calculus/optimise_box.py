from sympy import symbols, diff, solve, Rational
s = symbols('s', positive=True)
volume = s*(12 - 2*s)*(12 - 2*s)
candidates = [c for c in solve(diff(volume, s), s) if c < 6]
best = candidates[0]
print(candidates, best, volume.subs(s, best))
print(volume.expand())
