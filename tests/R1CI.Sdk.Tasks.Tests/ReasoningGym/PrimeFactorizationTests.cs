using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class PrimeFactorizationTests() : TaskTests("prime_factorization")
{
    protected override string Solve(string prompt) => Factors(Regex.Matches(prompt, @"\d+").Max(number => long.Parse(number.Value)));

    private static string Factors(long number)
    {
        for (long divisor = 2; divisor <= 20_000 && divisor < number; divisor++)
        {
            if (number % divisor == 0) return $"{divisor} * {Factors(number / divisor)}";
        }

        return $"{number}";
    }
}
