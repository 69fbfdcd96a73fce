import numpy as np
print(np.array([1.0, 2.5, 3.25])); print(np.array([1e-5, 1])); print(np.array([1e10, 1])); print(np.array([0.1, 0.12345678901]))
print(np.array([1000000.0, 0.5])); print(np.array([123456789.0])); print(np.array([1e-10])); print(np.array([1/3, 2/3]))
print(np.array([1.5e300, 1e-300])); print(np.array([100.0, 2000.5, 3.0])); print(np.array([-1.5, 2, -0.0]))
print(np.array([0.00012, 0.5])); print(np.array([99999999.0, 1.0])); print(np.array([1e8, 1.0]))
print(np.array([3.0])); print(np.array(2.5)); print(np.array([[1.5, 2.25], [-3, 100]]))
