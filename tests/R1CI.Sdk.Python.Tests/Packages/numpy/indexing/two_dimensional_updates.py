import numpy as np
board = np.zeros((3, 3), dtype=int)
board[1, 1] = 1
board[0] = [2, 0, 2]
board[:, 2] += 1
print(board)
board[board == 0] = -1
print(board, board.sum(axis=0), board.trace())
sub = board[:2, :2]
sub *= 2
print(board)
board[[0, 2]] = board[[2, 0]]
print(board)
