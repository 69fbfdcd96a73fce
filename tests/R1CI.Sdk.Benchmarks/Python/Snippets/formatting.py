# --- receipt
items = [("Apples", 3, 0.45), ("Bread", 1, 2.5), ("Cheese", 2, 4.125)]
for name, n, price in items:
    print(f"{name:<10}{n:>3} x {price:>7.2f} = {n * price:>8.2f}")
print(f"{'Total':<10}{sum(n * p for _, n, p in items):>24.2f}")
# --- multiplication_table
for a in range(1, 10):
    print(" ".join(f"{a * b:3d}" for b in range(1, 10)))
# --- percent_formats
for i in range(1, 20):
    print("%03d|%-6s|%+.3e|%x" % (i, "ab" * (i % 3), i / 7, i * 255))
# --- format_method
print("\n".join("{0:>8} {1:^10} {2!r}".format(i, "mid", chr(65 + i)) for i in range(15)))
# --- thousands
print([f"{n:,}" for n in (1, 12, 1234, 1234567, 10 ** 12)], f"{1e6:,.1f}", f"{0.256:.1%}")
# --- binary_and_hex
print([(f"{n:08b}", f"{n:#x}", f"{n:o}") for n in range(0, 256, 37)])
# --- nested_widths
width, places = 12, 4
for x in (3.14159, 2.71828, 1.41421, 1.61803):
    print(f"{x:{width}.{places}f}|{x!s:<{width}}|{x = :.2f}")
# --- justify
for w in "one three five seven eleven".split():
    print(w.ljust(8, "."), w.rjust(8), w.center(9, "*"), w.zfill(7))
# --- float_reprs
print([0.1 + 0.2, 1e16, 1e-7, 100.0, 2 / 3, 1e22, float("inf"), -0.0, 123456789.123])
# --- rounding
print([round(x, 2) for x in (2.675, 1.005, 3.14159, -2.5)], [round(x) for x in (0.5, 1.5, 2.5)])
