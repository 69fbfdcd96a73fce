from sympy import Matrix, sqrt, acos, simplify
u, v = Matrix([1, 2, 2]), Matrix([2, -1, 2])
print(u.dot(v), u.cross(v), u.norm(), v.normalized())
print(acos(u.dot(v)/(u.norm()*v.norm())))
print(u.cross(v).norm()/2)
