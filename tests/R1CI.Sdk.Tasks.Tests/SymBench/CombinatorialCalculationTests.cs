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

    private static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
}
