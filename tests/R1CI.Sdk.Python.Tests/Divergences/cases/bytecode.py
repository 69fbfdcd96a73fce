def f(x):
    return x + 1
print(f.__code__.co_code[:1] == b"\x97")
