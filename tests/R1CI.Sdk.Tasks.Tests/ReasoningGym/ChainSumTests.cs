using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class ChainSumTests() : TaskTests("chain_sum")
{
    protected override string Solve(string prompt) =>
        Regex.Matches(Regex.Match(prompt, @"^\d+( [+-] \d+)+$", RegexOptions.Multiline).Value.Replace(" ", ""), @"[+-]?\d+").Sum(number => int.Parse(number.Value)).ToString();
}
