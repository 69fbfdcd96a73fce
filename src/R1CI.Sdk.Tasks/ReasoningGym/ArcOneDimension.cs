using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>Rows of colours that a hidden rule changes; the examples show it.</summary>
internal sealed class ArcOneDimension() : ReasoningTask(new("arc_1d", TaskSuite.ReasoningGym, "list of digits", VerifierKind.Sequence))
{
    // Rules are far enough apart that the examples, in which each shows in full, leave one of them.
    private static readonly Func<int[], int, int[]>[] Rules =
    [
        (row, number) => Shift(row, number),
        (row, number) => Shift(row, -number),
        (row, _) => [.. row.Reverse()],
        (row, number) => [.. row.Select(cell => cell == 0 ? 0 : ((cell - 1 + number) % 9) + 1)],
        (row, number) => [.. row.Select(cell => cell == 0 ? number : 0)],
        (row, _) => [.. row.Where(cell => cell != 0), .. row.Where(cell => cell == 0)],
        (row, _) => [.. row.Where(cell => cell == 0), .. row.Where(cell => cell != 0)],
        (row, _) => [.. row.OrderDescending()],
        (row, _) => [.. row.Select((cell, at) => cell == 0 && row.Take(at).Any(left => left != 0) ? row.Take(at).Last(left => left != 0) : cell)],
    ];

    protected override IReadOnlyList<string> Wordings =>
    [
        "One rule turns each input row into its output row:\n\n{examples}\n\nApply the same rule to\n\n{input}\n\nand write the output row, digits separated by blanks.",
        "Find the rule behind these pairs of rows (0 is background, other digits are colours):\n\n{examples}\n\nWhat is the output for this input?\n\n{input}\n\nAnswer with the digits of the row, blanks between them.",
        "In the following examples the row after 'out' always comes from the row after 'in' in the same way.\n\n{examples}\n\nDo likewise with this row and give the result, digits with blanks:\n\n{input}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var length = (4 * level) + 6;
        var (rule, number) = (random.Pick(Rules), random.Between(2, 4));
        while (true)
        {
            int[][] rows = [.. Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, length).Select(_ => random.Chance(1, 2) ? 0 : random.Between(1, 9)).ToArray())];
            // Some other rule that explains all examples must agree on the last row, too.
            var output = rule(rows[4], number);
            var isClear = Rules.All(other => Enumerable.Range(1, 9).All(n => rows[..4].Any(row => !other(row, n).SequenceEqual(rule(row, number))) || other(rows[4], n).SequenceEqual(output)));
            if (!isClear) continue;
            return new TaskDraft(string.Join(' ', output), Accept.Cells(output.Select(cell => $"{cell}")),
                ("examples", string.Join("\n\n", rows[..4].Select(row => $"in:  {string.Join(' ', row)}\nout: {string.Join(' ', rule(row, number))}"))), ("input", $"in:  {string.Join(' ', rows[4])}"))
            {
                Size = length,
            };
        }
    }

    private static int[] Shift(int[] row, int by) => [.. row.Select((_, at) => row[(((at - by) % row.Length) + row.Length) % row.Length])];
}
