from sympy import symbols, Eq, solve
anna, ben = symbols('anna ben')
now = Eq(anna, 3*ben)
later = Eq(anna + 10, 2*(ben + 10))
ages = solve((now, later), (anna, ben))
print(f"Anna is {ages[anna]} and Ben is {ages[ben]}")
