using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Cells of a grid of numbers are chosen so that every row and column keeps a rule.</summary>
internal sealed class LogicPuzzle() : ReasoningTask(new("logic_puzzle", TaskSuite.SymBench, "list of cells", VerifierKind.Constraint) { NeighbourShare = 0.001 })
{
    private const int MaxSum = 4;

    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Choose exactly {k} different cells of this grid:

        {grid}

        The cell {first} must be among them. {rule} Cells are written as "row column", counted from 0 at the top left. Answer with the {k} cells, separated by commas: r c, r c, ...
        """,
        """
        From the table of numbers

        {grid}

        pick {k} cells, no cell twice, one of them {first} (row and column, both starting at 0). {rule} List the picked cells as "r c" pairs with commas between them.
        """,
        """
        Grid:

        {grid}

        Task: a selection of {k} distinct positions that contains position {first}. {rule} Positions are zero-based "row column" pairs. Write the selection as r c, r c, ... (any valid one).
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (n, isSum) = (level + 3, random.Chance(1, 2));
        while (true)
        {
            var grid = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => isSum ? random.Between(1, 4) : random.Between(-4, 5)).ToArray()).ToArray();
            List<(int Row, int Column)> chosen = isSum ? Greedy(random, grid) : Balanced(random, grid, n + level);
            if (chosen.Count < n - 1) continue;
            var first = chosen[0];
            var answer = Text(chosen);
            var rule = isSum ? $"In each row and in each column, the numbers in the chosen cells must add up to at most {MaxSum}." : "In each row and in each column that has chosen cells, the product of the numbers in them must be greater than 0.";
            return new TaskDraft(answer, Accept.When(text => Judge(text, grid, chosen.Count, first, isSum)),
                ("k", $"{chosen.Count}"), ("grid", string.Join('\n', grid.Select(row => string.Join(' ', row.Select(number => $"{number,2}"))))), ("first", $"{first.Row} {first.Column}"), ("rule", rule))
            {
                Size = chosen.Count,
                Right = () => [$"[{string.Join(", ", chosen.Select(cell => $"({cell.Row}, {cell.Column})").Reverse())}]"],
                Wrong = () => [Text(chosen[1..]), Text([.. chosen[..^1], chosen[0]]), Text([.. chosen[..^1], (n, 0)]), Text([.. chosen, chosen[0]])],
            };
        }
    }

    // Adds cells in random order as long as the sums allow: no cell can be added in the end.
    private static List<(int Row, int Column)> Greedy(TaskRandom random, int[][] grid)
    {
        var n = grid.Length;
        var (rows, columns) = (new int[n], new int[n]);
        List<(int, int)> chosen = [];
        foreach (var cell in random.Shuffled([.. Enumerable.Range(0, n * n)]))
        {
            var (row, column) = (cell / n, cell % n);
            if (rows[row] + grid[row][column] > MaxSum || columns[column] + grid[row][column] > MaxSum) continue;
            rows[row] += grid[row][column];
            columns[column] += grid[row][column];
            chosen.Add((row, column));
        }

        return chosen;
    }

    // Chooses cells and gives their numbers signs with a positive product in every line: signs change four at a time, at the corners of rectangles.
    private static List<(int Row, int Column)> Balanced(TaskRandom random, int[][] grid, int count)
    {
        var n = grid.Length;
        var chosen = random.Sample([.. Enumerable.Range(0, n * n)], count).Select(cell => (Row: cell / n, Column: cell % n)).ToList();
        foreach (var (row, column) in chosen) grid[row][column] = Math.Max(1, Math.Abs(grid[row][column]));
        foreach (var (row, column) in chosen)
        {
            foreach (var (r, c) in chosen)
            {
                if (r <= row || c == column || !chosen.Contains((row, c)) || !chosen.Contains((r, column)) || random.Chance(1, 3)) continue;
                foreach (var (i, j) in new[] { (row, column), (row, c), (r, column), (r, c) }) grid[i][j] = -grid[i][j];
            }
        }

        return chosen;
    }

    private static string? Judge(string answer, int[][] grid, int count, (int, int) first, bool isSum)
    {
        if (AnswerTokens.Integers(answer) is not { } numbers || numbers.Length != 2 * count) return "the number of cells is wrong";
        if (Array.Exists(numbers, number => number < 0 || number >= grid.Length)) return "a cell is not in the grid";
        var cells = numbers.Chunk(2).Select(pair => (Row: pair[0], Column: pair[1])).ToArray();
        if (cells.Distinct().Count() < count) return "a cell is chosen twice";
        if (!cells.Contains(first)) return "the required cell is missing";
        var lines = cells.GroupBy(cell => cell.Row).Concat(cells.GroupBy(cell => cell.Column)).Select(line => line.Select(cell => grid[cell.Row][cell.Column]));
        return lines.All(line => isSum ? line.Sum() <= MaxSum : line.Aggregate(1, (product, number) => product * Math.Sign(number)) > 0) ? null : "a row or column breaks the rule";
    }

    private static string Text(List<(int Row, int Column)> cells) => string.Join(", ", cells.Select(cell => $"{cell.Row} {cell.Column}"));
}
