# expected drop: not_reasoning: a script without any function
total = 0
for n in range(10):
    total += n * n
print(total)
