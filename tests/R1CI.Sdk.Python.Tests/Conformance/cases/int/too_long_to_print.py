# What stands before a number too long to print is printed.
for items in (('k', 10 ** 5000), (10 ** 5000,), (1, 2, -10 ** 5000, 3)):
    try:
        print(*items)
    except ValueError as e:
        print(type(e).__name__, e)
