import numpy as np
rng = np.random.RandomState(52)
deck = np.arange(52)
rng.shuffle(deck)
suits, ranks = deck // 13, deck % 13
print(deck, np.bincount(suits[:13], minlength=4), np.sort(ranks[:5]), np.unique(deck).size)
m = np.arange(12).reshape(4, 3)
rng.shuffle(m)
print(m, rng.permutation(m)[0], rng.choice(deck, (2, 3), replace=False))
