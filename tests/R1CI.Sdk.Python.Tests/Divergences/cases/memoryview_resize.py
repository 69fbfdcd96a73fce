data = bytearray(b"abcd")
view = memoryview(data)
try:
    data.clear()
    print("cleared")
except BufferError as e:
    print(e)
