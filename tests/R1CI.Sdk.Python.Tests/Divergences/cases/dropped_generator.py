def numbers():
    try:
        yield 1
        yield 2
    finally:
        print("closed")
for n in numbers():
    break
print("after")
