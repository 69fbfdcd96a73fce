import numpy as np
z = np.array([1 + 2j, 3 - 4j, -1j])
print(z.real, z.imag, np.abs(z), z.conj(), np.angle(z[:2]).round(6), z * z, z / (1 + 1j), z + 1, z ** 2)
print(z.sum(), z.mean(), z.dtype, np.sqrt(np.array([-1 + 0j, 4])), np.exp(1j * np.pi).round(6), np.iscomplex([1, 1j]), np.isreal(z), np.iscomplexobj(z))
print(np.real(3 + 4j), np.imag(3 + 4j), np.absolute(3 + 4j), np.conjugate(1j), z.real.sum(), np.vdot(z, z), np.dot(z, z), np.roots([1, 0, 4]))
z.real = 0
print(z)
