from array import array
import sys
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for c,v in [('b',200),('b',-200),('B',-1),('B',256),('h',40000),('h',-40000),('H',-1),('H',70000),('i',2**31),('i',-2**31-1),('i',2**70),('I',-1),('I',2**32),('I',2**70),('l',2**63),('l',-2**63-1),('L',-1),('L',2**64),('q',2**63),('Q',-1),('Q',2**64),('b','x'),('I','x'),('L','x'),('Q','x'),('q','x'),('i',1.5),('I',1.5),('d','x'),('f',1e300),('u',1),('u','ab'),('l',2**70),('b',2**70),('h',2**70)]:
    t(lambda: array(c,[v]))
t(lambda: array('i', 'abc')); t(lambda: array('u','abc')); t(lambda: array('i', b'abcd')); t(lambda: array('i', b'abc')); t(lambda: array('i', array('b',[1,2]))); t(lambda: array('i', 5)); t(lambda: array('zz')); t(lambda: array('z')); t(lambda:array()); t(lambda:array('i', x=1)); t(lambda:array(1))
a=array('i',[1,2,3])
for s in ["a['x']","a[9]","a.pop(9)","array('i').pop()","a.remove(7)","a.index(7)","a+[1]","a+array('b')","a.extend(array('b'))","a.extend([1,'x'])","a*'x'","a.fromlist(3)","a.fromlist([1,'x'])","a.frombytes(b'abc')","a.frombytes('x')","a<[1]","a==[1,2,3]","a==array('d',[1,2,3])","a.buffer_info()[1]","a.insert(1,9) or a","a.tounicode()","a.__setitem__(9,1)","a.__setitem__(slice(0,1),[1])","a.__setitem__(slice(0,2),array('b'))","a.count(1)","a.byteswap() or a","a[::2]","a.index(3,1,2)","array('f',[0.1])","hash(a)","a.fromunicode('x')", "a.itemsize, a.typecode", "array('u','hi')", "array('u')", "array('d')", "a.__delitem__(slice(0,1)) or a", "type(iter(a))", "a.__iadd__([1])", "array", "5 in a", "array('i',range(3))*2", "a.reverse() or a", "array('Q',[1]).__repr__()", "sum(array('d',[1.5,2]))", "sorted(array('h',[3,1,2]))", "bytes(array('h',[1,2]))", "__import__('copy').deepcopy(a)", "list(map(str, a))", "array('i',[1,2])<array('i',[1,3])", "max(array('b',[1,5,2]))", "[*array('b',[1,2])]"]:
    print(s, end=' -> '); t(lambda: eval(s))
