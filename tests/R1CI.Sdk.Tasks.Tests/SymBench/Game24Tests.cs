using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class Game24Tests() : TaskTests("game24")
{
    // All ways to join two of the numbers, again and again, in exact fractions.
    protected override string Solve(string prompt)
    {
        var numbers = Regex.Match(prompt, @"\d+(, \d+)+").Value.Split(", ").Select(long.Parse).ToArray();
        var target = long.Parse(Regex.Match(prompt.Replace(Regex.Match(prompt, @"\d+(, \d+)+").Value, "", StringComparison.Ordinal), @"\d+").Value);
        return Search([.. numbers.Select(number => (number, 1L, $"{number}"))], target, []) ?? "none";
    }

    // Checks the numbers as they stand and computes with decimals, by the class library's own expressions.
    protected override bool? Judge(string prompt, string answer)
    {
        var row = Regex.Match(prompt, @"\d+(, \d+)+");
        var target = decimal.Parse(Regex.Match(prompt.Remove(row.Index, row.Length), @"\d+").Value);
        var sides = answer.Replace('×', '*').Replace('÷', '/').Split('=', StringSplitOptions.TrimEntries);
        var sum = sides[0];
        if (sides.Length > 2 || (sides.Length == 2 && sides[1] != $"{target}")) return false;
        if (!Regex.Matches(sum, @"\d+").Select(number => number.Value).Order(StringComparer.Ordinal).SequenceEqual(row.Value.Split(", ").Order(StringComparer.Ordinal))) return false;
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

    private static string? Search((long Up, long Down, string Text)[] terms, long target, HashSet<string> seen)
    {
        if (terms.Length == 1) return terms[0].Down != 0 && terms[0].Up == target * terms[0].Down ? terms[0].Text : null;
        if (!seen.Add(string.Join(' ', terms.Select(term => (decimal)term.Up / term.Down).Order()))) return null;
        for (var i = 0; i < terms.Length; i++)
        {
            for (var j = 0; j < terms.Length; j++)
            {
                if (i == j) continue;
                var (a, b) = (terms[i], terms[j]);
                var rest = terms.Where((_, at) => at != i && at != j).ToArray();
                (long, long, string)[] joined =
                [
                    (a.Up * b.Down + b.Up * a.Down, a.Down * b.Down, $"({a.Text} + {b.Text})"), (a.Up * b.Down - b.Up * a.Down, a.Down * b.Down, $"({a.Text} - {b.Text})"),
                    (a.Up * b.Up, a.Down * b.Down, $"({a.Text} * {b.Text})"), (a.Up * b.Down, a.Down * b.Up, $"({a.Text} / {b.Text})"),
                ];
                foreach (var term in joined)
                {
                    if (term.Item2 != 0 && Search([.. rest, term], target, seen) is { } found) return found;
                }
            }
        }

        return null;
    }
}
