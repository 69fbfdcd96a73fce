using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class StatisticalCountingTests() : TaskTests("statistical_counting")
{
    protected override string Solve(string prompt)
    {
        var points = Regex.Matches(prompt, @"length.*?: (-?\d+)").Select(rule => int.Parse(rule.Groups[1].Value)).ToArray();
        var text = Regex.Match(prompt, @"^[AB]{12,}\r?$", RegexOptions.Multiline).Value.Trim();
        var a = Regex.Matches(text, "A+").Sum(run => run.Length < 3 ? run.Length * points[0] : points[1]);
        return $"{a + Regex.Matches(text, "B+").Sum(run => run.Length % 2 == 0 ? points[2] : points[3])}";
    }
}
