import numpy as np
a, b = np.arange(6).reshape(2, 3), np.arange(6).reshape(3, 2)
print(np.einsum('ij,jk', a, b), np.einsum('ij->ji', a), np.einsum('ij->', a), np.einsum('ij->i', a), np.einsum('ii', a @ b), np.einsum('ii->i', a @ b))
print(np.einsum('i,j->ij', [1, 2], [3, 4]), np.einsum('ij,ij->i', a, a), np.einsum('i,i', [1, 2], [3, 4]), np.einsum('bij,bjk->bik', np.ones((2, 1, 2)), np.ones((2, 2, 1))), np.einsum('...j->...', a))
