for src in ('[i for i in 5]', '[i for i, j in [1]]', '[i / 0 for i in [1]]', '[undefined for i in [1]]', '[i for i in undefined]', '[i for i in [1] if undefined]', '{[]: 1 for i in [1]}', '{[] for i in [1]}', '[i for i in None]', '[i.x for i in [1]]', '[j for i in [1] for j in i]', 'list(i for i in 5)', 'sum(i for i in "ab")', '[*i for i in [[1]]]', '{**d for d in [{}]}', '[i for i in [1], 2]', '[i for 5 in [1]]', '[(yield) for i in [1]]', '[i for i in [1] else 2]', '[i if i for i in [1]]', '(i for i in)', '[for i in x]', '[i in x]', '[i for i]', '{i: for i in x}', '[i := 1 for i in [1]]', '[(i := 1) for i in [1]]', '[k for k in (k := [1])]', '[j for i in [1] for j in (j := [1])]', '[await x for x in y]', '[lambda: (yield) for i in [1]][0]', '[i for i in [1, 2] if (i := 5)]', '[None = 1 for i in x]', '[i async for i in x]', 'f(i for i in [1], 2)', '{1: 2, **{} for i in x}', '[x for x in lambda: y, z]', '[x, y for x in z]'):
    try:
        print(src, '=', str(eval(src))[:20])
    except SyntaxError as e:
        print(src, '-> SyntaxError', e.msg)
    except Exception as e:
        print(src, '->', type(e).__name__, e)
