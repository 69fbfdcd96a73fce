from sympy.ntheory import n_order, is_primitive_root, primitive_root, legendre_symbol, is_quad_residue, sqrt_mod, discrete_log
print(n_order(2, 7), primitive_root(23), is_primitive_root(3, 7))
print(legendre_symbol(5, 11), is_quad_residue(7, 11), sqrt_mod(10, 13))
print(discrete_log(41, 15, 7))
