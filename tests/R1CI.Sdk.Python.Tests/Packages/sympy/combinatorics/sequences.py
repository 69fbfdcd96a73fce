from sympy import SeqFormula, SeqPer, symbols, oo, sequence
n = symbols('n')
s = SeqFormula(n**2 + 1, (n, 0, oo))
print(s.coeff(5), s[:5])
print(sequence((1, 2, 3), (n, 0, oo))[:7])
