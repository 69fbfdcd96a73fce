using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CountBitsTests() : TaskTests("count_bits")
{
    protected override string Solve(string prompt) => Regex.Matches(prompt, @"\d{3,}").Sum(number => Convert.ToString(long.Parse(number.Value), 2).Count(bit => bit == '1')).ToString();
}
