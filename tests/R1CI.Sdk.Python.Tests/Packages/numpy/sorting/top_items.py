import numpy as np
scores = np.array([88, 92, 75, 92, 60])
names = np.array(['ann', 'bo', 'cy', 'di', 'ed'])
order = np.argsort(scores, kind='stable')[::-1]
print(names[order], scores[order], names[scores.argmax()], names[scores >= 88], order[:3])
rank = np.empty(5, dtype=int)
rank[order] = np.arange(1, 6)
print(rank, dict(zip(names.tolist(), rank.tolist())), scores[np.argpartition(scores, 2)[:2]].sum())
