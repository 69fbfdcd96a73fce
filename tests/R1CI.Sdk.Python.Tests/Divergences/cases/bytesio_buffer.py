import io
b = io.BytesIO(b"abc")
try:
    b.getbuffer()[0] = 65
except TypeError:
    print("a copy")
print(b.getvalue())
