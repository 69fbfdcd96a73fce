def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
started = numbers()
next(started)
del started
print("after")
