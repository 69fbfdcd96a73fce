using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Conway's game of life on a board with dead surroundings.</summary>
internal static class LifeBoard
{
    public static bool[,] Draw(TaskRandom random, int size, int percent)
    {
        var board = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++) board[row, column] = random.Chance(percent, 100);
        }

        return board;
    }

    public static bool[,] Next(bool[,] board)
    {
        var size = board.GetLength(0);
        var next = new bool[size, size];
        for (var row = 0; row < size; row++)
        {
            for (var column = 0; column < size; column++)
            {
                var alive = Around(board, row, column);
                next[row, column] = alive == 3 || (alive == 2 && board[row, column]);
            }
        }

        return next;
    }

    public static bool IsEmpty(bool[,] board) => !board.Cast<bool>().Contains(true);

    public static string Text(bool[,] board)
    {
        var size = board.GetLength(0);
        return string.Join('\n', Enumerable.Range(0, size).Select(row => string.Join(' ', Enumerable.Range(0, size).Select(column => board[row, column] ? 1 : 0))));
    }

    private static int Around(bool[,] board, int row, int column)
    {
        var (size, alive) = (board.GetLength(0), 0);
        for (var r = Math.Max(0, row - 1); r <= Math.Min(size - 1, row + 1); r++)
        {
            for (var c = Math.Max(0, column - 1); c <= Math.Min(size - 1, column + 1); c++)
            {
                if (board[r, c] && (r, c) != (row, column)) alive++;
            }
        }

        return alive;
    }
}
