using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

/// <summary>Solvers of grid tasks: the first rule, simple ones first, that explains the examples; grids are lists of rows of digits.</summary>
internal static class GridExamples
{
    public static string Solve(string prompt)
    {
        string[][] Grids(string kind) => [.. Regex.Matches(prompt, $@"^{kind} \d:\n((?:\d(?: \d)*(?:\n|$))+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value.Trim().Replace(" ", "").Split('\n'))];
        var (inputs, outputs) = (Grids("input"), Grids("output"));
        Assert.True(outputs.Length is 3 or 4 && inputs.Length == outputs.Length + 1);
        var rules = GridRuleBook.Pictures().Concat(GridRuleBook.Objects()).ToList();
        bool Explains(Func<string[], string[]?> rule) => inputs.Zip(outputs).All(pair => rule(pair.First)?.SequenceEqual(pair.Second) == true);
        var found = rules.Find(Explains);
        foreach (var finishes in new[] { GridRuleBook.Turns(), GridRuleBook.Finishes() })
        {
            foreach (var rule in found is null ? rules : [])
            {
                if (rule(inputs[0]) is not { } middle || finishes.FirstOrDefault(finish => finish(middle).SequenceEqual(outputs[0]) && Explains(grid => rule(grid) is { } changed ? finish(changed) : null)) is not { } last) continue;
                found = grid => last(rule(grid)!);
                break;
            }
        }

        return string.Join('\n', found!(inputs[^1])!.Select(row => string.Join(' ', row.ToCharArray())));
    }

    public static string[] Turn(string[] grid) => [.. Enumerable.Range(0, grid[0].Length).Select(column => string.Concat(grid.Reverse().Select(row => row[column])))];

    public static string Back(string row) => new([.. row.Reverse()]);
}
