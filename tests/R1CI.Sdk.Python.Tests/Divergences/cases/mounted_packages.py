try:
    import sympy
except ImportError as e:
    print(e)
else:
    print('sympy is installed')
