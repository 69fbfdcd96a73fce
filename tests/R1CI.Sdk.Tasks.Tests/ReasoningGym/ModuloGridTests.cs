using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class ModuloGridTests() : TaskTests("modulo_grid")
{
    protected override string Solve(string prompt)
    {
        var grid = prompt.Split("\n\n").Single(block => Regex.IsMatch(block, @"^[#.?\n]+$")).Split('\n');
        var candidates = from f in "+-*" from m in Enumerable.Range(2, 8) from t in Enumerable.Range(0, m) select Fill(grid, f, m, t);
        return candidates.First(full => full.Zip(string.Join('\n', grid)).All(pair => pair.First == pair.Second || pair.Second == '?'));
    }

    private static string Fill(string[] grid, char f, int m, int t) => string.Join('\n', grid.Select((row, r) => string.Concat(row.Select((_, c) =>
        (f == '+' ? r + c + 2 : f == '*' ? (r + 1) * (c + 1) : Math.Max(r, c) - Math.Min(r, c)) % m == t ? '#' : '.'))));
}
