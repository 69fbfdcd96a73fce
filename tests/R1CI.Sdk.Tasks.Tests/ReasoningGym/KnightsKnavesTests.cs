using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class KnightsKnavesTests() : TaskTests("knights_knaves")
{
    // Tries every set of knights on every sentence.
    protected override string Solve(string prompt)
    {
        var lines = Regex.Matches(prompt, "^(\\w+): \"(.+)\"$", RegexOptions.Multiline).Select(line => (Who: line.Groups[1].Value, What: line.Groups[2].Value)).ToArray();
        var people = lines.Select(line => line.Who).OrderBy(who => Regex.Match(prompt, $@"\b{who}\b").Index).ToArray();
        for (var world = 0; world < 1 << people.Length; world++)
        {
            var knights = people.Where((_, at) => (world >> at & 1) == 1).ToHashSet();
            if (lines.All(line => IsTrue(line.What, people, knights) == knights.Contains(line.Who))) return string.Join(' ', people.Select(person => knights.Contains(person) ? "knight" : "knave"));
        }

        return "no solution";
    }

    private static bool IsTrue(string what, string[] people, HashSet<string> knights)
    {
        var named = people.Where(person => Regex.IsMatch(what, $@"\b{person}\b")).ToArray();
        var count = named.Count(knights.Contains);
        if (what.EndsWith("is a knight.")) return count == (what.StartsWith("At least") ? Math.Max(1, count) : 1);
        if (what.EndsWith("is a knave.") || what.EndsWith("are both knaves.")) return count == 0;
        return what.EndsWith("same kind.") == (count != 1);
    }
}
