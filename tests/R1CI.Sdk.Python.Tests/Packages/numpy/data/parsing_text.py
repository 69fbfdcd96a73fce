import numpy as np
import io
text = '1.5,2,3\n4,5.5,6\n7,8,9.5\n'
a = np.array([[float(c) for c in line.split(',')] for line in text.strip().split('\n')])
print(a, np.loadtxt(io.StringIO(text), delimiter=','), np.loadtxt(io.StringIO('# head\n1 2\n3 4')), np.fromstring('1 2 3', sep=' '), np.genfromtxt(io.StringIO('1,,3\n4,5,6'), delimiter=','))
out = io.StringIO()
np.savetxt(out, a, fmt='%.2f', delimiter=';')
print(out.getvalue())
