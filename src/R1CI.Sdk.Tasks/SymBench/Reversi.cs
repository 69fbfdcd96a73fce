using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>The board after a sequence of Reversi moves.</summary>
internal sealed class Reversi() : ReasoningTask(new("reversi", TaskSuite.SymBench, "grid of marks", VerifierKind.Sequence) { Space = 30_000 })
{
    private static readonly (int, int)[] Directions = [(-1, -1), (-1, 0), (-1, 1), (0, -1), (0, 1), (1, -1), (1, 0), (1, 1)];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Reversi on a board of {n} by {n} cells. B is a black disc, W a white one, a dot an empty cell:

        {board}

        A player who puts a disc on an empty cell turns over every unbroken row of the opponent's discs, in all eight directions, that lies between the new disc and another disc of the player. The following discs are put on the board in this order, as colour (row, column), counted from 1 at the top left:
        {moves}
        Answer with the board afterwards: {n} lines of {n} marks.
        """,
        """
        Position of a Reversi (Othello) game, {n} x {n}:

        {board}

        B = black, W = white, . = free. After each move below, all enemy discs enclosed in a straight or diagonal line between the disc just placed and the next disc of the same colour, with no gap, change colour. Moves, written as colour (row, column) with 1-based coordinates from the upper left:
        {moves}
        Show the final position as {n} rows of B, W and dots.
        """,
        """
        Play these Reversi moves, in order, by the usual flipping rule (8 directions, enclosed discs change side). Coordinates are (row, column) starting at 1; B moves for black, W for white.

        {board}

        {moves}

        What does the {n} x {n} board look like at the end? Use B, W and . and one line a row.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = level < 4 ? 6 : 8;
        while (true)
        {
            var board = Enumerable.Range(0, n).Select(_ => Enumerable.Repeat('.', n).ToArray()).ToArray();
            (board[(n / 2) - 1][(n / 2) - 1], board[n / 2][n / 2], board[(n / 2) - 1][n / 2], board[n / 2][(n / 2) - 1]) = ('W', 'W', 'B', 'B');
            var player = Play(random, board, 'B', random.Between(4, n), []);
            var start = Text(board);
            List<string> moves = [];
            if (player is not { } next || Play(random, board, next, 2 * level, moves) is null) continue;
            var answer = Text(board);
            return new TaskDraft(answer, Accept.Cells(answer.Replace("\n", "", StringComparison.Ordinal).Select(char.ToString)), ("n", $"{n}"), ("board", start), ("moves", string.Join(", ", moves)))
            {
                Size = moves.Count * n, Wrong = () => [start], Right = () => [string.Join('\n', answer.Split('\n').Select(row => string.Join(' ', row.ToCharArray())))],
            };
        }
    }

    // Plays so many random moves; the player who is next, or null when the game ends before that.
    private static char? Play(TaskRandom random, char[][] board, char player, int count, List<string> moves)
    {
        for (var move = 0; move < count; move++)
        {
            var legal = Enumerable.Range(0, board.Length * board.Length).Where(at => Flipped(board, player, at / board.Length, at % board.Length).Any()).ToArray();
            if (legal.Length == 0) return null;
            var (row, column) = Math.DivRem(random.Pick(legal), board.Length);
            foreach (var (r, c) in Flipped(board, player, row, column).ToArray()) board[r][c] = player;
            board[row][column] = player;
            moves.Add($"{player} ({row + 1}, {column + 1})");
            player = player == 'B' ? 'W' : 'B';
        }

        return player;
    }

    private static IEnumerable<(int Row, int Column)> Flipped(char[][] board, char player, int row, int column)
    {
        if (board[row][column] != '.') yield break;
        var n = board.Length;
        foreach (var (down, right) in Directions)
        {
            var steps = 1;
            while (Mark(row + (steps * down), column + (steps * right)) is 'B' or 'W' && Mark(row + (steps * down), column + (steps * right)) != player) steps++;
            if (Mark(row + (steps * down), column + (steps * right)) != player) continue;
            for (var step = 1; step < steps; step++) yield return (row + (step * down), column + (step * right));
        }

        char Mark(int r, int c) => r < 0 || c < 0 || r >= n || c >= n ? '.' : board[r][c];
    }

    private static string Text(char[][] board) => string.Join('\n', board.Select(row => new string(row)));
}
