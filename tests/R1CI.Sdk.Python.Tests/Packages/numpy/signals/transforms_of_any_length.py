# Fourier transforms of lengths with small factors, with large ones and of primes: against the sum, and back again.
import numpy as np

rng = np.random.default_rng(3)
for n in (1, 2, 3, 7, 8, 11, 12, 30, 97, 121, 131, 143, 210, 256, 1009, 2048, 10007):
    x = rng.normal(size=n) + 1j * rng.normal(size=n)
    f = np.fft.fft(x)
    k, j = np.arange(n), n // 2
    print(n, np.isclose(f[j], (x * np.exp(-2j * np.pi * k * j / n)).sum()), np.allclose(np.fft.ifft(f), x), round(abs(f[0]), 9))
a = rng.normal(size=(3, 10, 131))
print(np.allclose(np.fft.ifft(np.fft.fft(a, axis=1), axis=1), a), np.allclose(np.fft.ifft(np.fft.fft(a)), a))
print(np.allclose(np.fft.irfft(np.fft.rfft(a[0, 0]), 131), a[0, 0]), np.fft.fft(a, 4).shape, np.fft.fft2(a).shape)
