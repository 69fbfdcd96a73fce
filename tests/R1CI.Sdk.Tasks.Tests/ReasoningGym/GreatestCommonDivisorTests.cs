using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class GreatestCommonDivisorTests() : TaskTests("gcd")
{
    protected override string Solve(string prompt)
    {
        long[] numbers = [.. Regex.Matches(prompt, @"\d+").Select(match => long.Parse(match.Value))];
        // The divisors of the smallest, from the largest on.
        var smallest = numbers.Min();
        for (long part = 1; ; part++)
        {
            if (smallest % part == 0 && numbers.All(number => number % (smallest / part) == 0)) return $"{smallest / part}";
        }
    }
}
