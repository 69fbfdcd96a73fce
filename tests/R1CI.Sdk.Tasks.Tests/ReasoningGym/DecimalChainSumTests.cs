using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class DecimalChainSumTests() : TaskTests("decimal_chain_sum")
{
    protected override string Solve(string prompt) => Regex.Matches(prompt.Split("\n\n")[1].Replace(" ", ""), @"[+-]?[\d.]+").Sum(number => decimal.Parse(number.Value)).ToString();
}
