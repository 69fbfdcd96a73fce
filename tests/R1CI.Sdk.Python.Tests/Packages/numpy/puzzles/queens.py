import numpy as np
def solutions(n):
    found = []
    def place(row, cols):
        if row == n:
            found.append(np.array(cols))
            return
        for c in range(n):
            if all(c != k and abs(c - k) != row - r for r, k in enumerate(cols)):
                place(row + 1, cols + [c])
    place(0, [])
    return np.array(found)
s = solutions(6)
print(s, s.shape, np.eye(6, dtype=int)[s[0]], solutions(5).sum(axis=0))
