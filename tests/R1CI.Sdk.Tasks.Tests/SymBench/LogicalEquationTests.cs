using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class LogicalEquationTests() : TaskTests("logical_equation")
{
    protected override string Solve(string prompt)
    {
        var (values, conditions) = Parse(prompt);
        var assigned = new int[values.Length];
        Assert.True(Search(values, conditions, assigned, 0, 0));
        return $"[{string.Join(", ", assigned)}]";
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (values, conditions) = Parse(prompt);
        if (answer.Contains('=', StringComparison.Ordinal) && !Regex.IsMatch(answer, @"^([A-Z] = \d+(, |$))+$")) return false;
        var assigned = Regex.Matches(answer, @"\d+").Select(number => int.Parse(number.Value)).ToArray();
        return assigned.Order().SequenceEqual(values.Order()) && conditions.All(condition => Holds(condition, assigned));
    }

    private static bool Search(int[] values, string[] conditions, int[] assigned, int letter, int used)
    {
        if (letter == values.Length) return true;
        for (var at = 0; at < values.Length; at++)
        {
            if ((used >> at & 1) == 1) continue;
            assigned[letter] = values[at];
            // What speaks of letters up to this one only can be checked already.
            if (conditions.All(condition => condition.Any(sign => sign >= 'A' && sign - 'A' > letter) || Holds(condition, assigned)) && Search(values, conditions, assigned, letter + 1, used | 1 << at)) return true;
        }

        return false;
    }

    private static bool Holds(string condition, int[] assigned)
    {
        var sides = Regex.Split(condition, " (<=|<|>|=) ");
        var (left, right) = (Value(sides[0], assigned), Value(sides[2], assigned));
        return sides[1] switch { "<" => left < right, ">" => left > right, "=" => left == right, _ => left <= right };
    }

    private static int Value(string side, int[] assigned)
    {
        var terms = side.Split(' ');
        int Term(string term) => int.TryParse(term, out var number) ? number : assigned[term[0] - 'A'];
        return terms.Length == 1 ? Term(side) : terms[1] switch { "+" => Term(terms[0]) + Term(terms[2]), "-" => Term(terms[0]) - Term(terms[2]), _ => Term(terms[0]) * Term(terms[2]) };
    }

    private static (int[] Values, string[] Conditions) Parse(string prompt)
    {
        var conditions = Regex.Matches(prompt, @"^- (.+?)\r?$", RegexOptions.Multiline).Select(match => match.Groups[1].Value).ToArray();
        return ([.. Regex.Match(prompt, @"\d+(, \d+)+").Value.Split(", ").Select(int.Parse)], conditions);
    }
}
