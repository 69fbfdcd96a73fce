using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class NumberSequenceTests() : TaskTests("number_sequence")
{
    /// <summary>Differences rid of r: d(n) = p d(n-1) + q d(n-2).</summary>
    protected override string Solve(string prompt)
    {
        long[] a = [.. Regex.Match(prompt, @"(-?\d+, )+\?").Value.Split(", ").SkipLast(1).Select(long.Parse)];
        long[] d = [.. a.Skip(1).Zip(a, (next, last) => next - last)];
        for (var p = -3; p <= 3; p++)
        {
            for (var q = -3; q <= 3; q++)
            {
                if (Enumerable.Range(2, d.Length - 2).All(at => d[at] == (p * d[at - 1]) + (q * d[at - 2]))) return $"{a[^1] + (p * d[^1]) + (q * d[^2])}";
            }
        }

        throw new InvalidOperationException(prompt);
    }
}
