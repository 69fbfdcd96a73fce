import numpy as np
base = np.arange(9)
board = np.array([[(r * 3 + r // 3 + c) % 9 + 1 for c in range(9)] for r in range(9)])
print(board)
full = np.arange(1, 10)
ok = all((np.sort(board[i]) == full).all() and (np.sort(board[:, i]) == full).all() for i in range(9))
boxes = board.reshape(3, 3, 3, 3).swapaxes(1, 2).reshape(9, 9)
print(ok, all(len(np.unique(b)) == 9 for b in boxes), boxes[0])
