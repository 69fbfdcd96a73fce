using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A Latin square with some cells known and some compared; every solution counts.</summary>
internal sealed class Futoshiki() : ReasoningTask(new("futoshiki", TaskSuite.ReasoningGym, "grid of digits", VerifierKind.Constraint) { NeighbourShare = 0.0002 })
{
    protected override IReadOnlyList<string> Wordings =>
    [
        "Fill this {n} by {n} grid with the numbers 1 to {n} so that each occurs once in every row and every column (_ is an empty cell):\n\n{grid}\n\nThese must hold, where r2c1 is the cell in row 2 and column 1:\n{relations}\n\nWrite the full grid, one row a line, numbers separated by blanks. If there are several solutions, any one is right.",
        "Complete the Latin square of order {n} (numbers 1 to {n}, none twice in a row or column):\n\n{grid}\n\nIn addition (rNcM means row N, column M, counted from 1):\n{relations}\n\nAnswer with {n} lines of {n} numbers. One solution is enough.",
        "A futoshiki of size {n}: every row and every column holds 1..{n} once each, and the listed inequalities between cells (row and column numbers from 1) are fulfilled. Underscores are to be replaced.\n\n{grid}\n\n{relations}\n\nGive a solved grid with blanks between the numbers.",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var n = 4 + ((level - 1) / 2);
        var cells = LatinSquare.Draw(random, n);
        var known = random.Sample([.. Enumerable.Range(0, n * n)], (n * n / 2) - level).ToHashSet();
        List<(int Less, int More)> relations = [];
        while (relations.Count < n + 1)
        {
            var at = random.Below(n * n);
            var next = random.Chance(1, 2) ? at + 1 : at + n;
            if (next >= n * n || (next == at + 1 && next % n == 0)) continue;
            var relation = cells[at] < cells[next] ? (at, next) : (next, at);
            if (!relations.Contains(relation)) relations.Add(relation);
        }

        string Name(int at) => $"r{(at / n) + 1}c{(at % n) + 1}";
        var answer = LatinSquare.Text(cells, n);
        return new TaskDraft(answer, Accept.When(text => Judge(text, n, cells, known, relations)), ("n", $"{n}"),
            ("grid", LatinSquare.Text(cells.Select((cell, at) => known.Contains(at) ? $"{cell}" : "_"), n)), ("relations", string.Join(", ", relations.Select(relation => $"{Name(relation.Less)} < {Name(relation.More)}"))))
        {
            Size = (n * n * n) - known.Count,
            Right = () => [answer.Replace(" ", "", StringComparison.Ordinal), $"[[{answer.Replace(" ", ", ", StringComparison.Ordinal).Replace("\n", "], [", StringComparison.Ordinal)}]]"],
            Wrong = () => [LatinSquare.Text(cells.Select(cell => (cell % n) + 1), n), LatinSquare.Text(cells.Select((cell, at) => at == 0 ? (cell % n) + 1 : cell), n), answer[..^2], answer + " 1"],
        };
    }

    private static string? Judge(string text, int n, int[] cells, HashSet<int> known, List<(int Less, int More)> relations)
    {
        if (LatinSquare.Read(text, n) is not { } answer) return "not a Latin square";
        if (known.Any(at => answer[at] != cells[at])) return "a given number was changed";
        return relations.Exists(relation => answer[relation.Less] >= answer[relation.More]) ? "an inequality does not hold" : null;
    }
}
