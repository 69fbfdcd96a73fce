import zlib
text = b"to be or not to be, that is the question" * 20
print(zlib.compress(text, 1).hex(), zlib.decompress(zlib.compress(text, 1)) == text)
