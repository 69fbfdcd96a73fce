from sympy import symbols, ImageSet, Lambda, S, ConditionSet, Range, sin
n, x = symbols('n x')
squares = ImageSet(Lambda(n, n**2), S.Naturals)
print(16 in squares, 15 in squares)
print(Range(0, 10, 3), list(Range(5)), sum(Range(1, 11)))
print(ConditionSet(x, x**2 > 4, S.Integers))
