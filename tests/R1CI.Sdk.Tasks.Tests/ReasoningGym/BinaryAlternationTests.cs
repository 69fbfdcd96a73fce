using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class BinaryAlternationTests() : TaskTests("binary_alternation")
{
    private static readonly string[] Pairs = ["01", "10"];

    /// <summary>Compares with both alternating strings; half the differences, where they can be paired.</summary>
    protected override string Solve(string prompt)
    {
        var bits = Regex.Match(prompt, "[01]{8,}").Value;
        var best = Pairs.Select(pair => string.Concat(Enumerable.Repeat(pair, bits.Length))[..bits.Length])
            .Where(goal => goal.Count(bit => bit == '1') == bits.Count(bit => bit == '1'))
            .Select(goal => goal.Zip(bits).Count(pair => pair is ('1', '0')))
            .DefaultIfEmpty(-1).Min();
        return best.ToString();
    }
}
