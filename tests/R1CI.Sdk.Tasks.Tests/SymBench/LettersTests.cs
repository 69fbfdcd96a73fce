using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class LettersTests() : TaskTests("letters")
{
    protected override string Solve(string prompt)
    {
        var quoted = Regex.Matches(prompt, "\"(\\w+)\"").Select(match => match.Groups[1].Value).ToArray();
        var (letter, word) = (quoted.Single(text => text.Length == 1), quoted.Single(text => text.Length > 1));
        var places = Regex.Matches(word, letter).Select(match => match.Index + 1).ToArray();
        return $"Count: {places.Length}, Positions: {string.Join(", ", places)}";
    }
}
