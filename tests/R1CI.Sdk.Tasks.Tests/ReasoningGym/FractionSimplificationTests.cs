using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class FractionSimplificationTests() : TaskTests("fraction_simplification")
{
    /// <summary>Divides by primes and what is left of the smaller number.</summary>
    protected override string Solve(string prompt)
    {
        var match = Regex.Match(prompt, @"(\d+)/(\d+)");
        var (above, below) = (long.Parse(match.Groups[1].Value), long.Parse(match.Groups[2].Value));
        for (long factor = 2; factor <= Math.Min(above, below) && factor < 100_000; factor++)
        {
            while (above % factor == 0 && below % factor == 0) (above, below) = (above / factor, below / factor);
        }

        return $"{above}/{below}";
    }
}
