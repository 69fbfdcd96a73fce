using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class NumberMultiplyTests() : TaskTests("number_multiply")
{
    // As on paper: digit by digit, with carries.
    protected override string Solve(string prompt)
    {
        var factors = Regex.Matches(prompt, @"-?\d+").Select(factor => factor.Value).ToArray();
        var product = factors.Select(factor => factor.TrimStart('-')).Aggregate("1", Times);
        return (factors.Count(factor => factor.StartsWith('-')) % 2 == 1 ? "-" : "") + product;
    }

    private static string Times(string left, string right)
    {
        var digits = new int[left.Length + right.Length];
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++) digits[left.Length - 1 - i + right.Length - 1 - j] += (left[i] - '0') * (right[j] - '0');
        }

        for (var at = 0; at < digits.Length - 1; at++) (digits[at], digits[at + 1]) = (digits[at] % 10, digits[at + 1] + (digits[at] / 10));
        return string.Concat(digits.Reverse()).TrimStart('0');
    }
}
