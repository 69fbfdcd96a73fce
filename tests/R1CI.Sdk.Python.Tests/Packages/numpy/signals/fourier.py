import numpy as np
x = np.array([1., 2., 3., 4.])
print(np.fft.fft(x), np.fft.ifft(np.fft.fft(x)).real, np.fft.rfft(x), np.fft.fftfreq(4), np.fft.fftfreq(5, d=0.1))
print(np.abs(np.fft.fft([1, 0, 0, 0])), np.fft.fftshift(np.arange(5)), np.fft.irfft(np.fft.rfft(x)), np.fft.rfftfreq(6))
t = np.arange(8) / 8
s = np.sin(2 * np.pi * 2 * t)
print(np.round(np.abs(np.fft.rfft(s)), 6), np.argmax(np.abs(np.fft.rfft(s))))
