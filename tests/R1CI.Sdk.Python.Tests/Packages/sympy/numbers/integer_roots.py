from sympy import integer_nthroot, perfect_power, sqrt, Integer
print(integer_nthroot(1000, 3), integer_nthroot(10**20 + 1, 2))
print(perfect_power(1024), perfect_power(36), perfect_power(35))
print(sqrt(Integer(2025)), Integer(27)**(Integer(1)/3))
