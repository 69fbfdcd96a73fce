using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Tasks.ReasoningGym.Grids;

namespace R1CI.Sdk.Tasks.ReasoningGym;

/// <summary>A task about grids of colours (0 is the background) that a hidden rule changes; three or four examples show it.</summary>
/// <remarks>Levels 1 to 3 have one rule, level 4 a turn or mirror behind it, level 5 any other change of the whole picture.</remarks>
internal abstract class GridRulesTask(string name) : ReasoningTask(new(name, TaskSuite.ReasoningGym, "grid of digits", VerifierKind.Sequence))
{
    private const int MaxSide = 24;
    private const int Tries = 30;

    /// <summary>The rules; those of the other task are possible explanations, too.</summary>
    protected abstract IReadOnlyList<GridRule> Rules { get; }

    protected override IReadOnlyList<string> Wordings =>
    [
        "The same rule turns each input grid into its output grid (digits are colours, 0 is the background):\n\n{examples}\n\nApply it to this input:\n\n{input}\n\nWrite the output grid, one row a line, digits separated by blanks.",
        "Study these pairs of grids and find out how the second of each pair comes from the first.\n\n{examples}\n\nNow do the same with\n\n{input}\n\nand answer with the resulting grid only, rows on lines, blanks between digits.",
        "Here are some examples of one transformation of coloured pictures (a digit is a cell's colour, zeros are empty cells):\n\n{examples}\n\nWhat is the output for the next one? Give all its rows, a line each, with the digits apart.\n\n{input}",
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var depth = Math.Max(0, level - 3);
        var side = level switch { 1 => 4, 2 => 5, 3 => 8, 4 => 7, _ => 8 };
        while (true)
        {
            // A turn behind a turn is a turn.
            var rule = random.Pick([.. Rules.Where(rule => rule.MinLevel <= level && (level != 3 || rule.MinLevel > 1) && (depth == 0 || rule.Variants != PictureRules.Turns))]);
            var variant = random.Below(rule.Variants);
            var finish = depth == 0 ? GridFinish.None : random.Pick(GridHypotheses.Depth(depth).ToArray());
            for (var tries = 0; tries < Tries; tries++)
            {
                Grid[] inputs = [.. Enumerable.Range(0, 4 + random.Below(2)).Select(_ => rule.Draw(random, side, variant))];
                Grid?[] outputs = [.. inputs.Select(input => rule.Apply(input, variant) is { } middle && !middle.IsEqual(input) ? finish.Apply(middle) : null)];
                if (Array.TrueForAll(outputs, output => output is { Rows: <= MaxSide, Columns: <= MaxSide }) && Shows(inputs, outputs!) && GridHypotheses.AreClear(inputs, outputs!, depth)) return Draft(inputs, outputs!, depth);
            }
        }
    }

    // Each picture changes and none twice to the same; the answer is no example's, and there is something in it.
    private static bool Shows(Grid[] inputs, Grid[] outputs) =>
        inputs.Zip(outputs).All(pair => !pair.First.IsEqual(pair.Second)) && !Array.Exists(outputs[..^1], output => output.IsEqual(outputs[^1])) && outputs[^1].Places(colour => colour != 0).Any()
        && !Array.TrueForAll(outputs, output => output.IsEqual(outputs[0]));

    private static TaskDraft Draft(Grid[] inputs, Grid[] outputs, int depth)
    {
        var (last, output) = (inputs.Length - 1, outputs[^1]);
        var answer = output.ToString();
        string[][] rows = [.. answer.Split('\n').Select(row => row.Split(' '))];
        return new TaskDraft(answer, Accept.Grid(rows),
            ("examples", string.Join("\n\n", Enumerable.Range(0, last).Select(at => $"input {at + 1}:\n{inputs[at]}\noutput {at + 1}:\n{outputs[at]}"))), ("input", $"input {last + 1}:\n{inputs[last]}"))
        {
            Size = inputs.Concat(outputs).Sum(grid => grid.Rows * grid.Columns) * (depth > 0 ? 2 : 1) / inputs.Length,
            Right = () => [$"[[{answer.Replace(" ", ", ", StringComparison.Ordinal).Replace("\n", "], [", StringComparison.Ordinal)}]]", answer.Replace(" ", "", StringComparison.Ordinal)],
            Wrong = () => [$"{answer}\n{string.Join(' ', rows[0])}", string.Join('\n', rows.Select(row => $"{string.Join(' ', row)} 0")), .. rows.Length > 1 ? [answer.Replace('\n', ' ')] : Array.Empty<string>()],
        };
    }
}
