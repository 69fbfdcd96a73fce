using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class CombinatorialCalculationTests() : TaskTests("combinatorial_calculation")
{
    // Every value that each part of the row can have, with one way to get it, from short parts to the whole.
    protected override string Solve(string prompt)
    {
        var row = Regex.Match(prompt, @"\d+(, \d+)+");
        var numbers = row.Value.Split(", ").Select(long.Parse).ToArray();
        var target = long.Parse(Regex.Match(prompt[(row.Index + row.Length)..], @"\d+").Value);
        var n = numbers.Length;
        var values = new Dictionary<(long Up, long Down), string>[n, n + 1];
        for (var length = 1; length <= n; length++)
        {
            for (var start = 0; start + length <= n; start++)
            {
                var here = values[start, length] = [];
                if (length == 1) here[(numbers[start], 1)] = $"{numbers[start]}";
                for (var left = 1; left < length; left++)
                {
                    foreach (var (a, first) in values[start, left])
                    {
                        foreach (var (b, second) in values[start + left, length - left])
                        {
                            Add(a.Up * b.Down + b.Up * a.Down, a.Down * b.Down, '+');
                            Add(a.Up * b.Down - b.Up * a.Down, a.Down * b.Down, '-');
                            Add(a.Up * b.Up, a.Down * b.Down, '*');
                            Add(a.Up * b.Down, a.Down * b.Up, '/');
                            if (length == n && here.TryGetValue((target, 1), out var found)) return found;

                            void Add(long up, long down, char sign)
                            {
                                if (down == 0 || (length == n && (up % down != 0 || up / down != target))) return;
                                var divisor = Gcd(Math.Abs(up), Math.Abs(down)) * Math.Sign(down);
                                here.TryAdd((up / divisor, down / divisor), $"({first} {sign} {second})");
                            }
                        }
                    }
                }
            }
        }

        return "none";
    }

    // Checks the numbers as they stand and computes with decimals, by the class library's own expressions.
    protected override bool? Judge(string prompt, string answer)
    {
        var row = Regex.Match(prompt, @"\d+(, \d+)+");
        var target = decimal.Parse(Regex.Match(prompt.Remove(row.Index, row.Length), @"\d+").Value);
        var sides = answer.Replace('×', '*').Replace('÷', '/').Split('=', StringSplitOptions.TrimEntries);
        var sum = sides[0];
        if (sides.Length > 2 || (sides.Length == 2 && sides[1] != $"{target}") || Regex.IsMatch(sum, @"(^|[-+*/(])\s*[-+]")) return false;
        if (!Regex.Matches(sum, @"\d+").Select(number => number.Value).SequenceEqual(row.Value.Split(", "))) return false;
        try
        {
            using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
            return Math.Abs(Convert.ToDouble(table.Compute(Regex.Replace(sum, @"\d+", "$0.0"), ""), CultureInfo.InvariantCulture) - (double)target) < 1e-9;
        }
        catch (Exception problem) when (problem is SyntaxErrorException or EvaluateException or DivideByZeroException)
        {
            return false;
        }
    }

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
