using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A task about grids of colours (0 is the background) that a hidden rule changes; four examples show it.</summary>
internal abstract class GridRulesTask(string name) : ReasoningTask(new(name, TaskSuite.ReasoningGym, "grid of digits", VerifierKind.Sequence))
{
    private const int Examples = 4;

    /// <summary>The rules; the number is a parameter from 1 to 9 that some of them use.</summary>
    protected abstract IReadOnlyList<Func<int[][], int, int[][]>> Rules { get; }

    /// <summary>Other rules that somebody may read out of the same examples: items where they lead elsewhere are not made.</summary>
    protected virtual IReadOnlyList<Func<int[][], int, int[][]>> Readings => [];

    protected override IReadOnlyList<string> Wordings =>
    [
        "The same rule turns each input grid into its output grid (digits are colours, 0 is the background):\n\n{examples}\n\nApply it to this input:\n\n{input}\n\nWrite the output grid, one row a line, digits separated by blanks.",
        "Study these pairs of grids and find out how the second of each pair comes from the first.\n\n{examples}\n\nNow do the same with\n\n{input}\n\nand answer with the resulting grid only, rows on lines, blanks between digits.",
        "Here are four examples of a transformation of coloured grids:\n\n{examples}\n\nWhat is the output for the next one? Give all its rows, blanks between the digits.\n\n{input}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (rule, number) = (random.Pick(Rules), random.Between(1, 9));
        while (true)
        {
            int[][][] grids = [.. Enumerable.Range(0, Examples + 1).Select(_ => Draw(random, level + 2 + random.Below(2), level + 2 + random.Below(2)))];
            int[][][] outputs = [.. grids.Select(grid => rule(grid, number))];
            if (outputs.Any(grid => grid.Length == 0 || grid[0].Length == 0) || !IsClear(grids, outputs)) continue;
            var examples = string.Join("\n\n", Enumerable.Range(0, Examples).Select(at => $"input {at + 1}:\n{Text(grids[at])}\noutput {at + 1}:\n{Text(outputs[at])}"));
            var answer = Text(outputs[Examples]);
            return new TaskDraft(answer, Accept.Grid(outputs[Examples].Select(row => row.Select(cell => $"{cell}"))), ("examples", examples), ("input", $"input 5:\n{Text(grids[Examples])}"))
            {
                Size = grids.Sum(grid => grid.Length * grid[0].Length),
                Right = () => [answer.Replace(" ", "", StringComparison.Ordinal), answer.Replace("\n", "; ", StringComparison.Ordinal)],
                Wrong = () => [Text([.. outputs[Examples], outputs[Examples][0]]), outputs[Examples].Length == 1 ? answer + " 0" : answer.Replace('\n', ' ')],
            };
        }
    }

    /// <summary>Draws a grid: coloured cells, some of them next to each other.</summary>
    protected abstract int[][] Draw(TaskRandom random, int rows, int columns);

    // A rule that explains the examples must give the same output.
    private bool IsClear(int[][][] grids, int[][][] outputs) => Rules.Concat(Readings).All(rule => Enumerable.Range(1, 9).All(number =>
        Enumerable.Range(0, Examples).Any(at => !AreEqual(rule(grids[at], number), outputs[at])) || AreEqual(rule(grids[Examples], number), outputs[Examples])));

    private static bool AreEqual(int[][] a, int[][] b) => a.Length == b.Length && a.Zip(b).All(rows => rows.First.AsSpan().SequenceEqual(rows.Second));

    private static string Text(int[][] grid) => string.Join('\n', grid.Select(row => string.Join(' ', row)));
}
