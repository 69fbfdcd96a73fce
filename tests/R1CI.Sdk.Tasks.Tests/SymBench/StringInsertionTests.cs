using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class StringInsertionTests() : TaskTests("string_insertion")
{
    protected override string Solve(string prompt)
    {
        var text = Regex.Match(prompt, "String: ([A-E]+)").Groups[1].Value;
        var inserted = Regex.Matches(prompt, "after ([A-E]{4}) insert ([A-E])")
            .SelectMany(rule => Regex.Matches(text, $"(?={rule.Groups[1].Value})").Select(match => (At: match.Index + 4, Letter: rule.Groups[2].Value)));
        return inserted.OrderByDescending(place => place.At).Aggregate(text, (now, place) => now.Insert(place.At, place.Letter));
    }
}
