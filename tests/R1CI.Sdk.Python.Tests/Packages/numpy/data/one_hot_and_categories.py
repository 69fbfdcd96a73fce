import numpy as np
colours = np.array(['red', 'blue', 'red', 'green'])
cats, codes = np.unique(colours, return_inverse=True)
print(cats, codes, np.eye(len(cats), dtype=int)[codes], np.zeros((4, 3)).shape)
counts = {c: int((colours == c).sum()) for c in cats}
print(counts, cats[codes], np.array([counts[c] for c in colours]), (codes[:, None] == np.arange(3)).astype(int).sum(axis=0))
