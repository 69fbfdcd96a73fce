# A display of at least three constants is built from a constant set; operators of numbers that the compiler computes count as constants.
print({7, 0xff, 3 * 2}, {7, 0 ** 0.5, -64}, {8, 16, 2 ** 70, 0})
print({6, -9007199254740993 % 255, 7}.copy(), {7, 0 ** 0.5, -64}.difference())
print({not 1, 8, 16}, {8, 16, not 0}, {~7, 8, 0}, {8, 0, -(-16)})
print({8, 0, 1 << 3}, {8, 0, 7 // 2, 16}, {8, 0, -7 % 3, 16}, {24, 0, 8.0 * 2, 16})
print({24, 8, 2 ** -1, 0}, {24, 8, (-8) ** 0.5, 0}, {24, 8, 5 - 5j, 0}, {1 + 2j, 8, 0})
# Too large to be computed when the program is compiled.
print({8, 0, 1 << 200, 16}, {8, 16, 2 ** 200, 0})
print([x for x in {8, 0, 16, 4 * 6}])
for x in {8, 0, 24, 5 * 8}:
    print(x, end=' ')
print()
try:
    print({8, 0, 1 // 0})
except ZeroDivisionError as e:
    print(e)
