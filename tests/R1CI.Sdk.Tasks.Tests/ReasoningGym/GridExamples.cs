using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

/// <summary>Solvers of grid tasks: the first rule that explains the examples; grids are lists of rows of digits.</summary>
internal static class GridExamples
{
    public static string Solve(string prompt, IEnumerable<Func<string[], string[]>> rules)
    {
        string[][] Grids(string kind) => [.. Regex.Matches(prompt, $@"^{kind} \d:\n((?:\d(?: \d)*(?:\n|$))+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value.Trim().Replace(" ", "").Split('\n'))];
        var (inputs, outputs) = (Grids("input"), Grids("output"));
        Assert.Equal((5, 4), (inputs.Length, outputs.Length));
        var rule = rules.First(rule => inputs.Zip(outputs).All(pair => rule(pair.First).SequenceEqual(pair.Second)));
        return string.Join('\n', rule(inputs[4]).Select(row => string.Join(' ', row.ToCharArray())));
    }

    public static string[] Turn(string[] grid) => [.. Enumerable.Range(0, grid[0].Length).Select(column => string.Concat(grid.Reverse().Select(row => row[column])))];

    public static string Back(string row) => new([.. row.Reverse()]);
}
