using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class PermutationsAndCombinationsTests() : TaskTests("permutations_and_combinations")
{
    protected override string Solve(string prompt)
    {
        var (books, conditions) = Parse(prompt);
        return $"[\"{string.Join("\", \"", Orders(books, []).First(order => conditions.All(condition => Holds(condition, order))))}\"]";
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var (books, conditions) = Parse(prompt);
        var order = Regex.Matches(answer, "[A-Za-z]+").Select(word => word.Value[..1].ToUpperInvariant() + word.Value[1..].ToLowerInvariant()).ToArray();
        return order.Order(StringComparer.Ordinal).SequenceEqual(books.Order(StringComparer.Ordinal)) && conditions.All(condition => Holds(condition, order));
    }

    private static IEnumerable<string[]> Orders(string[] left, string[] placed) =>
        left.Length == 0 ? [placed] : left.SelectMany(book => Orders([.. left.Where(other => other != book)], [.. placed, book]));

    private static bool Holds(string condition, string[] order)
    {
        var names = Regex.Matches(condition, "[A-Z][a-z]+").Select(word => Array.IndexOf(order, word.Value) + 1).ToArray();
        var place = Regex.Match(condition, @"\d+") is { Success: true } number ? int.Parse(number.Value) : 0;
        return condition switch
        {
            _ when condition.Contains("not at position", StringComparison.Ordinal) => names[0] != place,
            _ when condition.Contains("at position", StringComparison.Ordinal) => names[0] == place,
            _ when condition.Contains("do not stand next", StringComparison.Ordinal) => Math.Abs(names[0] - names[1]) > 1,
            _ when condition.Contains("stand next", StringComparison.Ordinal) => Math.Abs(names[0] - names[1]) == 1,
            _ => names[0] < names[1],
        };
    }

    private static (string[] Books, string[] Conditions) Parse(string prompt) =>
        (Regex.Match(prompt, "[A-Z][a-z]+(, [A-Z][a-z]+)+").Value.Split(", "), [.. Regex.Matches(prompt, @"^- (.+?)\r?$", RegexOptions.Multiline).Select(line => line.Groups[1].Value)]);
}
