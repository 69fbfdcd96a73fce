import numpy as np
keys = np.array(['a', 'b', 'a', 'c', 'b', 'a'])
vals = np.array([1, 2, 3, 4, 5, 6])
order = np.argsort(keys, kind='stable')
k, start = np.unique(keys[order], return_index=True)
print(k, start, [g.tolist() for g in np.split(vals[order], start[1:])], {str(n): int(vals[keys == n].sum()) for n in k})
print(np.array([vals[keys == n].mean() for n in k]), vals[np.isin(keys, ['a', 'c'])], np.lexsort((vals, keys)), sorted(zip(keys.tolist(), vals.tolist()))[:2])
