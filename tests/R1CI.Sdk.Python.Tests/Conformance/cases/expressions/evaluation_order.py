log = []
def t(x, v=None):
    log.append(x)
    return v if v is not None else x
def show(label):
    print(label, log)
    log.clear()
t('a') + t('b') * t('c'); show('arith') if False else log.clear()
{t('k1'): t('v1'), t('k2'): t('v2')}
show('dict')
[t(1), *t(2, [0]), t(3)]
show('list')
def f(*a, **k): pass
t('fn', f)(t('a1'), *t('star', []), k=t('kw'), **t('dstar', {}))
show('call')
class O: pass
o = O(); d = {}
t('obj', o).attr = t('value')
show('assign attr')
t('cont', d)[t('key')] = t('val')
show('assign item')
d['n'] = 1
t('cont2', d)[t('n')] += t('inc', 5)
show('augmented')
a = b = t('one')
show('chained')
(t('t1', o).p, t('t2', d)[t('i')]) = t('r1'), t('r2')
show('tuple targets')
t(1) < t(2) < t(3)
show('compare')
t(5) < t(2) < t(3)
show('compare short')
t(0) or t('x') and t('') or t('y')
show('bool')
t('then') if t(0, False) else t('else')
show('conditional')
[t(('el', i)) for i in t('it', [1, 2]) if t(('c', i))]
show('comp')
f'{t("f1")}{t("f2", 3):{t("spec", 4)}}'
show('fstring')
x = [0, 1, 2]
i = 0
i, x[i] = 1, 9
print(i, x)
i, x[i], i = 2, 'q', 0
print(i, x)
t('s', x)[t('lo', 0):t('hi', 2):t('st', 1)]
show('slice')
def deco(n):
    log.append(('deco', n))
    return lambda fn: (log.append(('apply', n)), fn)[1]
@deco(1)
@deco(2)
def decorated(a=t('default')): pass
show('decorators')
assert t('cond', True), t('never')
show('assert')
lambda q=t('ldef'): t('body')
show('lambda')
del t('dd', d)[t('n')]
show('del')
print(1 if 0 else 2 if 0 else 3, not 1 == 2, -2 ** 2, 2 ** -1, 2 ** 3 ** 2, ~5 & 3 | 1 ^ 2 << 1, 7 // 2 * 2 % 3, not True or True)
