from array import array
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
b=bytearray(b'abcdef'); m=memoryview(b)
c=memoryview(b'xyz'); z=memoryview(array('i',[1,2,3]))
for s in ["m[0]","m[1:3].tobytes()","m.tolist()","m.format,m.itemsize,m.nbytes,m.shape,m.strides,m.ndim,m.readonly,m.contiguous,m.c_contiguous,m.f_contiguous,m.suboffsets","m.obj is b","m[9]","m['x']","c.__setitem__(0,1)","m.__setitem__(0,65) or b","m.__setitem__(slice(0,2),b'ZZ') or b","m.__setitem__(slice(0,2),b'ZZZ')","m.__setitem__(0,300)","m.__setitem__(0,'x')","m == b","m == b'ZZcdef'","c<c","hash(c)==hash(b'xyz')","hash(m)","len(m)","bytes(m)","m[::2].tolist()","m[::-1].tobytes()","z.tolist()","z[1]","z.cast('B').tolist()","z.cast('B').cast('i').tolist()","c.cast('i')","z.cast('q')","c.hex()","c.hex('-')","list(m)","98 in m","memoryview(1)","memoryview('x')","memoryview()","str(c,'ascii')","bytes(c)","c+c","b'a'+c","b''.join([c,c])","c.tobytes('C')", "z[0:2].tolist()", "z.__setitem__(0,2**40)","z.__setitem__(0,'x')", "memoryview(c)==c", "list(reversed(c))", "isinstance(c, __import__('collections').abc.Sequence)","c.cast('c')[0]","c.cast('B',[3]).shape","int.from_bytes(c,'big')","memoryview(memoryview(b'abc')[1:])[0]","m.count","m.release()","m[0]","m.tolist()"]:
    print(s, end=' -> '); t(lambda: eval(s))
