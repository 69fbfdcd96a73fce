using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class CountPrimesTests() : TaskTests("count_primes")
{
    protected override string Solve(string prompt)
    {
        int[] numbers = [.. Regex.Matches(prompt, @"\d+").Select(match => int.Parse(match.Value)).Where(number => number != 1 || !prompt.Contains("+ 1"))];
        var (first, last) = (numbers.Min(), numbers.Max());
        return Enumerable.Range(first, last - first + 1).Count(IsPrime).ToString();
    }

    private static bool IsPrime(int number) => number > 1 && Enumerable.Range(2, (int)Math.Sqrt(number) - 1).All(divisor => number % divisor != 0);
}
