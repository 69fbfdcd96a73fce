from sympy.solvers.diophantine.diophantine import sum_of_squares, diop_DN
print(list(sum_of_squares(50, 2)), list(sum_of_squares(29, 2)))
print(diop_DN(2, 1), diop_DN(13, -1))
