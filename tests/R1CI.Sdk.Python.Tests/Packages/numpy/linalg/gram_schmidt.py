import numpy as np
def gram_schmidt(rows):
    basis = []
    for v in rows.astype(float):
        w = v - sum((v @ b) * b for b in basis)
        if np.linalg.norm(w) > 1e-10:
            basis.append(w / np.linalg.norm(w))
    return np.array(basis)
b = gram_schmidt(np.array([[1, 1, 0], [1, 0, 1], [0, 1, 1]]))
print(b.round(6), (b @ b.T).round(10) + 0, len(gram_schmidt(np.array([[1, 2], [2, 4]]))))
