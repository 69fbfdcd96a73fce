from sympy import symbols, sympify, Poly, Matrix, Rational, solve, integrate, SympifyError
x = symbols('x')
for act in [lambda: sympify('2 +* x'), lambda: Matrix([[1, 2], [3]]), lambda: Matrix([1, 2])*Matrix([3, 4]), lambda: bool(x > 1), lambda: int(x), lambda: Rational(1.0, 'a')]:
    try:
        print(act())
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
