log = []
class D(dict):
    def __getitem__(self, k): log.append(('get', k)); return super().__getitem__(k)
    def __setitem__(self, k, v): log.append(('set', k, v)); super().__setitem__(k, v)
class A:
    def __getattr__(self, n): log.append(('getattr', n)); return 10
    def __setattr__(self, n, v): log.append(('setattr', n, v)); super().__setattr__(n, v)
d, a = D(x=1), A()
d['x'] += 5; a.y -= 3; a.y *= 2
print(log, d, vars(a))
def key(): log.append('key'); return 'x'
def obj(): log.append('obj'); return d
log.clear(); obj()[key()] += 1; print(log)
x = 5
for op, v in (('+', 3), ('-', 2), ('*', 4), ('//', 3), ('**', 2), ('%', 7), ('<<', 3), ('>>', 1), ('|', 1), ('&', 6), ('^', 5), ('/', 2)):
    exec(f'x {op}= {v}'); print(op, x, end=' ')
print()
l = m = [1, 2]; l += [3]; l *= 2; print(m, l is m); l = l + [9]; print(m, l is m)
t = u = (1,); t += (2,); t *= 2; print(t, u); s = 'a'; s += 'b'; s *= 3; print(s); b = bytearray(b'x'); c = b; b += b'y'; b *= 2; print(c, b is c)
st = su = {1}; st |= {2}; st &= {2, 3}; st ^= {5}; st -= {5}; print(su, st is su); f = g = frozenset({1}); f |= {2}; print(f, g); dd = de = {'a': 1}; dd |= {'b': 2}; print(de, dd is de)
i = 5; i += 0.5; i -= 1j; print(i); n = None
for src in ('n += 1', 'undefined += 1', 'l += 5', 't += [1]', 's += 1', 's -= "a"', 'd["zz"] += 1', 'l[10] += 1', 'x.nope += 1', '5 += 1', 'f() += 1', '(a, b) += 1', '[x] += 1', 'x += ', 'x + = 1', 'x += y += 1', 'x: int += 1', 'x = y += 1', 'None += 1', 'x.y.z += 1', 'x[] += 1', '*x += 1', 'x += *y', 'x += yield', 'x @= 2', 'x ??= 1', 'x ||= 1', 'x := 1', 'x++', 'not x += 1', 'lambda: x += 1', 'del x += 1', '"a" += "b"'):
    try:
        exec(src); print(src, 'ok')
    except SyntaxError as e:
        print(src, '-> SyntaxError', e.msg)
    except Exception as e:
        print(src, '->', type(e).__name__, e)
def scope():
    total = 0
    def add(v):
        nonlocal total
        total += v
        return total
    add(1); add(2)
    return total
print(scope())
class C:
    count = 0
    def inc(self): self.count += 1; C.count += 10
o = C(); o.inc(); o.inc(); print(o.count, C.count)
