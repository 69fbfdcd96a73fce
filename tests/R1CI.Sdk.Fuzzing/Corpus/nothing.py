v8 = { 1_000, 3, 8}
print(v8.union(v8 if False else v8))
for f14 in (
):
  r = f16
