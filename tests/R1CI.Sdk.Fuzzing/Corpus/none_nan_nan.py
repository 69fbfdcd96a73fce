v3: object = 6
v4 = { 0}
print(v4.update( divmod(float('nan'),v3)), v4)
