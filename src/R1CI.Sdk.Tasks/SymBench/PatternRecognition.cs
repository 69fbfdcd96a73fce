using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>The one largest square of equal letters in a matrix.</summary>
internal sealed class PatternRecognition() : ReasoningTask(new("pattern_recognition", TaskSuite.SymBench, "row and column", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        In this matrix of letters there is one largest square block, of side 3 or more, in which all letters are the same:

        {matrix}

        Find its bottom-right corner. Rows and columns are counted from 1 at the top left. Answer in the form [row, column].
        """,
        """
        Somewhere in the following letters a k x k square (k at least 3) consists of one letter only. No other such square has the same size or a larger one.

        {matrix}

        At which [row, column] is the lower right cell of that square, with 1-based numbering?
        """,
        """
        Search the letter grid for the biggest uniform square; its side is at least 3 cells and there is exactly one of that size.

        {matrix}

        Give the position of its last cell (greatest row, greatest column) as [row, column], starting at 1.
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = 6 + (2 * level);
        while (true)
        {
            var letters = level < 3 ? "ABCDE" : "ABC";
            var matrix = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => random.Letter(letters)).ToArray()).ToArray();
            var (side, letter) = (random.Between(3, 4), random.Letter(letters));
            var (top, left) = (random.Between(0, n - side), random.Between(0, n - side));
            for (var at = 0; at < side * side; at++) matrix[top + (at / side)][left + (at % side)] = letter;
            var sides = Sides(matrix);
            var largest = sides.Max(cell => cell.Side);
            (int Side, int Row, int Column)[] corners = [.. sides.Where(cell => cell.Side == largest)];
            if (corners.Length > 1) continue;
            var (row, column) = (corners[0].Row + 1, corners[0].Column + 1);
            return new TaskDraft($"[{row}, {column}]", Accept.Integers(row, column), ("matrix", string.Join('\n', matrix.Select(line => new string(line)))))
            {
                Size = n * n, Right = () => [$"{row}, {column}", $"({row},{column})"], Wrong = () => [$"[{row - 1}, {column - 1}]", $"[{row}]", $"[{row}, {column}, {largest}]"],
            };
        }
    }

    // For each cell, the side of the largest uniform square that ends there.
    private static List<(int Side, int Row, int Column)> Sides(char[][] matrix)
    {
        var n = matrix.Length;
        var side = new int[n, n];
        List<(int, int, int)> cells = [];
        for (var row = 0; row < n; row++)
        {
            for (var column = 0; column < n; column++)
            {
                var letter = matrix[row][column];
                var joins = row > 0 && column > 0 && matrix[row - 1][column] == letter && matrix[row][column - 1] == letter && matrix[row - 1][column - 1] == letter;
                side[row, column] = joins ? Math.Min(side[row - 1, column - 1], Math.Min(side[row - 1, column], side[row, column - 1])) + 1 : 1;
                cells.Add((side[row, column], row, column));
            }
        }

        return cells;
    }
}
