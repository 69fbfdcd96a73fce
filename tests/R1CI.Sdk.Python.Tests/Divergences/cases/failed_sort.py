# A sort that an error ends leaves the list as far sorted as it came.
numbers = [9, -7, 0, {}]
try:
    numbers.sort()
except TypeError as e:
    print(e)
print(numbers)
