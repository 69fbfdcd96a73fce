using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class SimpleGeometryTests() : TaskTests("simple_geometry")
{
    /// <summary>Walks round: the outer angles come to a full turn.</summary>
    protected override string Solve(string prompt)
    {
        var turn = Regex.Matches(prompt, @"(\d+)°").Sum(match => 180 - int.Parse(match.Groups[1].Value));
        return $"{180 - (360 - turn)}";
    }
}
