v11 = bytearray(bytes("it's" + '','ascii'))
print('v11', repr(v11))
