from mpmath import mp, mpf, quad, findroot, sin, pi, nsum, inf, matrix, det, zeta
mp.dps = 20
print(mpf(1)/3, pi, quad(lambda t: t**2, [0, 1]))
print(findroot(lambda t: t**3 - 2, 1), nsum(lambda n: 1/n**2, [1, inf]))
print(det(matrix([[1, 2], [3, 4]])), zeta(3), sin(pi/6))
