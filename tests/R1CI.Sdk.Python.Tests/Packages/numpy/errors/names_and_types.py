import numpy as np
for f in (lambda: np.sqrt('x'), lambda: np.array([1, 2]) + 'a', lambda: np.array([1, 2])['a'], lambda: np.float64('x'), lambda: np.zeros('x'), lambda: np.arange(), lambda: np.array([1, 2]).foo,
          lambda: np.linspace(0, 1, -1), lambda: np.random.choice([], 1), lambda: np.random.choice(3, 5, replace=False), lambda: np.random.choice([1, 2], p=[0.5, 0.6]), lambda: {np.array([1]): 2}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__)
for name in ('float', 'int', 'bool'):
    try:
        getattr(np, name)
    except AttributeError as e:
        print(str(e).split('\n')[0][:45])
