using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Eight queens on a board where some stand already and some squares are blocked.</summary>
internal sealed class EightQueens() : ReasoningTask(new("eight_queens", TaskSuite.SymBench, "list of squares", VerifierKind.Constraint) { NeighbourShare = 0.01 })
{
    private const int Side = 8;

    // The column of the queen in each row, for each of the 92 arrangements.
    private static readonly int[][] Arrangements = [.. Complete([])];

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Put queens on the free squares of this chessboard so that there are eight in all and no two of them share a row, a column or a diagonal. Q is a queen that stays where it is, X is a square that must stay empty, and a dot is free.

        {board}

        Rows are numbered 0 to 7 from top to bottom, columns 0 to 7 from left to right. Answer with the squares of all eight queens, those given included, each as row and column: r c, r c, ...
        """,
        """
        Eight-queens problem with conditions. Marks on the 8 x 8 board: "Q" queen already placed (cannot be removed), "X" forbidden square, "." available.

        {board}

        Extend the placement to eight queens none of which attacks another. List the eight positions as "row column" pairs counted from 0 (top left is 0 0), separated by commas.
        """,
        """
        The board below has some queens (Q) and some holes (X) on it. Add queens on dots until there are 8 and none is attacked by another one along a row, column or diagonal.

        {board}

        Give all 8 squares, zero-based, row first: r c, r c, ...
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var queens = random.Pick(Arrangements);
        var board = Enumerable.Range(0, Side).Select(_ => Enumerable.Repeat('.', Side).ToArray()).ToArray();
        foreach (var row in random.Sample([.. Enumerable.Range(0, Side)], 6 - level)) board[row][queens[row]] = 'Q';
        foreach (var square in random.Sample([.. Enumerable.Range(0, Side * Side).Where(at => queens[at / Side] != at % Side)], 4 + (2 * level) + random.Below(4))) board[square / Side][square % Side] = 'X';
        string[] rows = [.. board.Select(row => new string(row))];
        int[] other = [.. queens];
        other[0] = other[1];
        return new TaskDraft(Text(queens), Accept.When(answer => Judge(answer, rows)), ("board", string.Join('\n', rows)))
        {
            Size = 2 + level,
            Wrong = () => [Text(queens[..7]), Text(other), Text(queens) + ", 0 0", Text([.. queens[..7], Side]), string.Join(", ", Enumerable.Repeat($"0 {queens[0]}", Side))],
            Right = () => [string.Join(", ", queens.Select((column, row) => $"({row}, {column})").Reverse()), $"[{string.Join(", ", queens.Select((column, row) => $"[{row}, {column}]"))}]"],
        };
    }

    private static string? Judge(string answer, string[] rows)
    {
        if (AnswerTokens.Integers(answer) is not { Length: 2 * Side } numbers) return "there are not eight squares";
        if (Array.Exists(numbers, number => number is < 0 or >= Side)) return "a square is not on the board";
        var queens = Enumerable.Range(0, Side).Select(at => (Row: numbers[2 * at], Column: numbers[(2 * at) + 1])).ToArray();
        if (Array.Exists(queens, queen => rows[queen.Row][queen.Column] == 'X')) return "a queen is on a blocked square";
        if (queens.DistinctBy(queen => queen.Row).Count() < Side || queens.DistinctBy(queen => queen.Column).Count() < Side
            || queens.DistinctBy(queen => queen.Row + queen.Column).Count() < Side || queens.DistinctBy(queen => queen.Row - queen.Column).Count() < Side)
        {
            return "two queens attack each other";
        }

        return queens.Count(queen => rows[queen.Row][queen.Column] == 'Q') == rows.Sum(row => row.Count(mark => mark == 'Q')) ? null : "a queen that was there is gone";
    }

    private static IEnumerable<int[]> Complete(int[] columns) => columns.Length == Side
        ? [columns]
        : Enumerable.Range(0, Side).Where(column => !columns.Where((other, row) => other == column || Math.Abs(other - column) == columns.Length - row).Any()).SelectMany(column => Complete([.. columns, column]));

    private static string Text(int[] columns) => string.Join(", ", columns.Select((column, row) => $"{row} {column}"));
}
