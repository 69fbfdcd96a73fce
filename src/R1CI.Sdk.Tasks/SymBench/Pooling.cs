using System.Globalization;
using R1CI.Sdk.Tasks.Answers;
using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.SymBench;

/// <summary>Maximum, minimum or average over every square window of a matrix.</summary>
internal sealed class Pooling() : ReasoningTask(new("pooling", TaskSuite.SymBench, "list of numbers", VerifierKind.Sequence))
{
    protected override IReadOnlyList<string> Wordings =>
    [
        """
        Apply {kind} pooling to this matrix with a window of {k} x {k} and a stride of 1, without padding:

        {matrix}

        Answer with the values of the result, row by row, separated by commas. Round values that are not integers to two decimals.
        """,
        """
        A window of {k} by {k} slides over the matrix below, one step at a time, never leaving it; each position gives one number by {kind} pooling.

        {matrix}

        List these numbers row after row with commas in between (two decimals where a value is no integer).
        """,
        """
        Operation: {kind} pooling, kernel {k} x {k}, stride 1, no padding. Input:

        {matrix}

        Output the flattened result (row-major, comma-separated; fractions as decimals with two places).
        """,
    ];

    protected override TaskDraft Draft(TaskRandom random, int level)
    {
        var (n, k, kind) = (level + 2 + random.Below(2), level < 3 ? 2 : random.Between(2, 3), random.Pick("maximum", "minimum", "average"));
        var matrix = Enumerable.Range(0, n).Select(_ => Enumerable.Range(0, n).Select(_ => random.Between(0, 50)).ToArray()).ToArray();
        List<(int Up, int Down)> values = [];
        for (var row = 0; row + k <= n; row++)
        {
            for (var column = 0; column + k <= n; column++)
            {
                var window = matrix[row..(row + k)].SelectMany(line => line[column..(column + k)]).ToArray();
                values.Add(kind switch { "average" => (window.Sum(), k * k), "minimum" => (window.Min(), 1), _ => (window.Max(), 1) });
            }
        }

        string[] oracle = [.. values.Select(value => Rounded(value.Up, value.Down))];
        return new TaskDraft(string.Join(", ", oracle), Accept.When(answer => Judge(answer, values)), ("kind", kind), ("k", $"{k}"), ("matrix", string.Join('\n', matrix.Select(row => string.Join(' ', row)))))
        {
            Size = n * n,
            Right = () => [$"[{string.Join(", ", values.Select(value => ((decimal)value.Up / value.Down).ToString("F6", CultureInfo.InvariantCulture)))}]"],
            Wrong = () => [string.Join(", ", oracle.Append("1")), string.Join(", ", oracle.Skip(1).DefaultIfEmpty("x"))],
        };
    }

    // Half up; windows of 4 and 9 cells have no halves of a hundredth.
    private static string Rounded(int up, int down)
    {
        var hundredths = ((200 * up) + down) / (2 * down);
        return hundredths % 100 == 0 ? $"{hundredths / 100}" : string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}").TrimEnd('0');
    }

    private static string? Judge(string answer, List<(int Up, int Down)> values)
    {
        if (!Number.TryParse("0.005", out var half)) throw new System.Diagnostics.UnreachableException();
        var tokens = AnswerTokens.Of(answer);
        if (tokens.Length != values.Count) return "there are too few or too many values";
        for (var at = 0; at < tokens.Length; at++)
        {
            if (!Number.TryParse($"{values[at].Up}/{values[at].Down}", out var value) || !Number.TryParse(tokens[at], out var number) || !number.IsWithin(half, value)) return "a value is wrong";
        }

        return null;
    }
}
