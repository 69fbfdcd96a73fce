from sympy.physics.units import convert_to, kilometer, meter, hour, second, mile
print(convert_to(90*kilometer/hour, [meter, second]))
print(convert_to(5*kilometer, meter))
