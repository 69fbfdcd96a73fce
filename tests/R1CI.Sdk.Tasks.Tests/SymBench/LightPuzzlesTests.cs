using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class LightPuzzlesTests() : TaskTests("light_puzzles")
{
    protected override string Solve(string prompt)
    {
        var grid = Regex.Matches(prompt, @"^[01]+$", RegexOptions.Multiline).Select(line => line.Value).ToArray();
        var presses = Regex.Matches(prompt, @"\((\d+), (\d+)\)").Select(press => (Row: int.Parse(press.Groups[1].Value) - 1, Column: int.Parse(press.Groups[2].Value) - 1)).ToArray();
        // A light changes once for every press at a distance of 0 or 1.
        return string.Join(',', grid.SelectMany((line, row) => line.Select((light, column) =>
            (light - '0' + presses.Count(press => Math.Abs(press.Row - row) + Math.Abs(press.Column - column) <= 1)) % 2)));
    }
}
