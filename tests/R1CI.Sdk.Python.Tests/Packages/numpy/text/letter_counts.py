import numpy as np
text = 'the quick brown fox jumps over the lazy dog'
codes = np.array([ord(c) for c in text if c != ' ']) - ord('a')
counts = np.bincount(codes, minlength=26)
print(counts, counts.min(), chr(counts.argmax() + ord('a')), (counts > 1).sum())
shifted = ''.join(chr((c + 3) % 26 + ord('a')) for c in codes[:8])
print(shifted, np.array(list('hello'))[::-1], ''.join(np.array(list('hello'))[::-1]), np.unique(list('mississippi'), return_counts=True))
