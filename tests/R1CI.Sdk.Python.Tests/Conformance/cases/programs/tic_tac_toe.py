# A game played out: minimax with a cache over strings, board drawing, and moves read from a script of inputs.
from functools import lru_cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]


def winner(board):
    for a, b, c in LINES:
        if board[a] == board[b] == board[c] != ' ':
            return board[a]
    return '' if ' ' in board else 'draw'


def play(board, i, mark):
    if board[i] != ' ':
        raise ValueError(f'{i + 1} is taken')
    return board[:i] + mark + board[i + 1:]


@lru_cache(maxsize=None)
def best(board, mark):
    result = winner(board)
    if result:
        return {'draw': 0, mark: 1}.get(result, -1), None
    other = 'XO'[mark == 'X']
    return max(((-best(play(board, i, mark), other)[0], -i) for i, c in enumerate(board) if c == ' '))


def draw(board):
    rows = (' ' + ' | '.join(board[i:i + 3]) for i in (0, 3, 6))
    return '\n---+---+---\n'.join(rows)


def human(board):
    while True:
        answer = input('Your move [1-9, q]: ').strip()
        if answer.lower() == 'q':
            raise SystemExit('You gave up.')
        try:
            i = int(answer) - 1
            if not 0 <= i < 9:
                raise ValueError(f'{answer} is not on the board')
            return play(board, i, 'X')
        except ValueError as e:
            print('Try again:', e)


def main():
    for game in range(1, 4):
        board, mark = ' ' * 9, 'X'
        print(f' game {game} '.center(20, '='))
        while not winner(board):
            if mark == 'X':
                board = human(board)
            else:
                score, i = best(board, 'O')
                print('I play', 1 - i, '(winning)' if score > 0 else '')
                board = play(board, -i, 'O')
            mark = 'O' if mark == 'X' else 'X'
        print(draw(board), winner(board), sep='\n')
        print(best.cache_info().currsize, best.cache_info().hits > 0)


if __name__ == '__main__':
    main()
