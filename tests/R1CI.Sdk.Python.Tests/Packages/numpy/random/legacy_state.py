import numpy as np
r = np.random.RandomState(7)
a = r.rand(3)
state = r.get_state()
b = r.randn(3)
r.set_state(state)
print(a, b, r.randn(3), np.array_equal(np.random.RandomState(7).rand(3), a), state[0], state[2])
print(np.random.RandomState([1, 2, 3]).randint(1000, size=4), r.choice(['a', 'b', 'c'], 4, p=[0.5, 0.25, 0.25]), r.random_sample())
try:
    np.random.seed(-1)
except ValueError as e:
    print(e)
