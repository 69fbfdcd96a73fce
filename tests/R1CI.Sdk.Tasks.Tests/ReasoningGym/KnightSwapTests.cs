using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class KnightSwapTests() : TaskTests("knight_swap")
{
    protected override string Solve(string prompt)
    {
        var (start, goal, width) = Read(prompt);
        var before = new Dictionary<string, (string Board, int From, int To)> { [start] = default };
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var board))
        {
            if (board == goal)
            {
                var moves = new Stack<string>();
                for (; board != start; board = before[board].Board) moves.Push($"{Square(before[board].From, width)}->{Square(before[board].To, width)}");
                return string.Join('\n', moves);
            }

            for (var from = 0; from < board.Length; from++)
            {
                for (var to = 0; to < board.Length && board[from] != '.'; to++)
                {
                    if (After(board, from, to, width) is { } next && before.TryAdd(next, (board, from, to))) queue.Enqueue(next);
                }
            }
        }

        throw new InvalidOperationException("no solution");
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (board, goal, width) = Read(prompt);
        foreach (var move in answer.ToLowerInvariant().Split('\n', ','))
        {
            var squares = Regex.Match(move.Trim(), @"^(?:\d+\. )?([a-z][1-9])(?:->| → )([a-z][1-9])$");
            int At(int group) => Enumerable.Range(0, board.Length).FirstOrDefault(at => Square(at, width) == squares.Groups[group].Value, -1);
            if (!squares.Success || At(1) < 0 || At(2) < 0 || board[At(1)] == '.' || After(board, At(1), At(2), width) is not { } next) return false;
            board = next;
        }

        return board == goal;
    }

    private static string Square(int at, int width) => $"{"abcdef"[at % width]}{1 + (at / width)}";

    private static string? After(string board, int from, int to, int width)
    {
        var (x, y) = (Math.Abs((from % width) - (to % width)), Math.Abs((from / width) - (to / width)));
        if (board[to] != '.' || (x, y) is not ((1, 2) or (2, 1))) return null;
        var squares = board.ToCharArray();
        (squares[from], squares[to]) = ('.', squares[from]);
        return new(squares);
    }

    private static (string Start, string Goal, int Width) Read(string prompt)
    {
        var grid = Blocks.Grid(prompt, ".wb");
        var start = string.Concat(grid.SelectMany(row => row));
        return (start, start.Replace('w', '?').Replace('b', 'w').Replace('?', 'b'), grid[0].Length);
    }
}
