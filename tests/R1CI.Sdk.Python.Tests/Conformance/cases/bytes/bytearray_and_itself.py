# What a bytearray does with itself as the operand, and what bytes say about one.
b = bytearray(b'ab')
try:
    b += b
except BufferError as e:
    print(e)
print(b)
try:
    b.__iadd__(b)
except BufferError as e:
    print(e, b)
b.extend(b)
print(b)
b[1:1] = b
print(b)
b += bytearray(b'c')
e = bytearray()
e += e
print(b, e, b.__imul__(2))
print(b'a'.__eq__(bytearray(b'a')), b'a'.__lt__(bytearray(b'b')), bytearray(b'a').__eq__(b'a'), b'a'.__ne__(5))
print(bytearray(b'a').__lt__(bytearray(b'b')), bytearray().__eq__(bytearray()), b'a b'.partition(bytearray(b' ')), bytearray(b'a b').rpartition(b' '))
print(b'a' == bytearray(b'a'), b'a' != bytearray(b'a'), b'a' < bytearray(b'b'))
for text in (b'%\x01', b'%y'):
    try:
        text % 5
    except ValueError as e:
        print(e.args)
