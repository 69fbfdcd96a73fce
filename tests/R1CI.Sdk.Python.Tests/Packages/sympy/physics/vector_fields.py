from sympy.vector import CoordSys3D, divergence, curl, gradient
R = CoordSys3D('R')
v = R.x**2*R.i + R.x*R.y*R.j + R.z*R.k
print(divergence(v), curl(v))
print(gradient(R.x*R.y*R.z))
