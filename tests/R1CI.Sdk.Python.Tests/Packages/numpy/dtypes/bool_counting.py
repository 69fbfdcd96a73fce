import numpy as np
votes = np.array([1, 0, 1, 1, 0], dtype=bool)
print(votes, votes.sum(), votes.mean(), ~votes, votes.astype(int), votes * 2, votes & [True, True, False, True, True], votes.argmax(), np.where(votes)[0])
try:
    -votes
except TypeError as e:
    print(e)
try:
    votes - votes
except TypeError as e:
    print(e)
print(votes + votes, votes.any(), votes.all(), votes[votes].size, np.count_nonzero(votes), np.invert(votes), votes == False)
