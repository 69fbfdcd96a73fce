using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A pattern of remainders with places to fill in.</summary>
internal sealed class ModuloGrid() : ReasoningTask(new("modulo_grid", TaskSuite.ReasoningGym, "grid of signs", VerifierKind.Sequence) { Space = 200_000 })
{
    private const int MaxDivisor = 9;

    private static readonly Func<int, int, int>[] Combinations = [(row, column) => row + column, (row, column) => Math.Abs(row - column), (row, column) => row * column];

    protected override IReadOnlyList<string> Wordings =>
    [
        "Rows and columns of this grid are numbered from 1. A cell is # if its row and column number, combined in one way for the whole grid (added, multiplied, or the smaller subtracted from the larger), leave a certain remainder when divided by a certain number from 2 to 9, and . if they do not. Some cells are hidden (?).\n\n{grid}\n\nWrite the complete grid, one row a line.",
        "A rule decides between # and . in each cell (r, c), both counted from 1: take either r + c, or |r - c|, or r * c (the same everywhere), divide by some fixed integer between 2 and 9, and put # exactly where the remainder is a fixed value. Fill in the question marks:\n\n{grid}\n\nAnswer with all rows.",
        "The signs # below stand where f(row, column) mod m = t, with 1-based rows and columns, f one of sum, absolute difference and product, 2 <= m <= 9, and t fixed; all other cells are dots. Find out the rule and replace every ?:\n\n{grid}\n\nGive the finished grid line by line.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = level + 5;
        while (true)
        {
            var (combination, divisor) = (random.Below(3), random.Between(2, Math.Min(MaxDivisor, level + 3)));
            var grid = Make(n, combination, divisor, random.Below(divisor));
            if (grid.Count(cell => cell == '#') < 3) continue;
            var hidden = random.Sample([.. Enumerable.Range(0, n * n)], n + level).ToHashSet();
            if (!IsClear(grid, hidden, n)) continue;
            var answer = Lines(grid, n);
            return new TaskDraft(answer, Accept.Grid(grid.Chunk(n).Select(row => row.Select(cell => $"{cell}"))),
                ("grid", Lines(string.Concat(grid.Select((cell, at) => hidden.Contains(at) ? '?' : cell)), n)))
            {
                Size = (n * n) + hidden.Count,
                Wrong = () => [Lines(string.Concat(grid.Select((cell, at) => at == hidden.First() ? cell == '#' ? '.' : '#' : cell)), n), answer[..^1], grid, $"{grid[..(n + 1)]}\n{grid[(n + 1)..]}", $"{answer}."],
                Right = () => [$"[\"{answer.Replace("\n", "\", \"", StringComparison.Ordinal)}\"]", string.Join('\n', grid.Chunk(n).Select(row => string.Join(' ', row)))],
            };
        }
    }

    private static string Make(int n, int combination, int divisor, int rest) =>
        string.Concat(Enumerable.Range(0, n * n).Select(at => Combinations[combination]((at / n) + 1, (at % n) + 1) % divisor == rest ? '#' : '.'));

    // Every rule that explains what is seen must give the same hidden cells.
    private static bool IsClear(string grid, HashSet<int> hidden, int n)
    {
        for (var rule = 0; rule < 3 * (MaxDivisor + 1) * MaxDivisor; rule++)
        {
            var (combination, divisor, rest) = (rule % 3, rule / 3 % (MaxDivisor + 1), rule / 3 / (MaxDivisor + 1));
            if (divisor < 2 || rest >= divisor) continue;
            var (isSeenAlike, isHiddenAlike) = (true, true);
            for (var at = 0; at < n * n && isSeenAlike; at++)
            {
                if ((Combinations[combination]((at / n) + 1, (at % n) + 1) % divisor == rest) == (grid[at] == '#')) continue;
                if (hidden.Contains(at)) isHiddenAlike = false;
                else isSeenAlike = false;
            }

            if (isSeenAlike && !isHiddenAlike) return false;
        }

        return true;
    }

    private static string Lines(string cells, int n) => string.Join('\n', cells.Chunk(n).Select(row => new string(row)));
}
