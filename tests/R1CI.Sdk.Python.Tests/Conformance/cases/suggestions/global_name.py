lenght = 1
print(length)
