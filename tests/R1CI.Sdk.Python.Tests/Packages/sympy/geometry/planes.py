from sympy import Point3D, Plane, Line3D
p = Plane(Point3D(1, 0, 0), Point3D(0, 1, 0), Point3D(0, 0, 1))
print(p.normal_vector, p.equation(), p.distance(Point3D(0, 0, 0)))
print(p.intersection(Line3D(Point3D(0, 0, 0), Point3D(1, 1, 1))))
