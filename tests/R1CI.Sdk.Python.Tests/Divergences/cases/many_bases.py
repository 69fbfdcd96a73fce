bases = tuple(type(f"B{i}", (), {}) for i in range(600))
try:
    print(len(type("A", bases, {}).__mro__))
except TypeError as e:
    print("TypeError")
