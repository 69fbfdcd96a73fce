using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class WordSortingTests() : TaskTests("word_sorting")
{
    // Sorts by the last letter first, then by the one before it, and so on.
    protected override string Solve(string prompt)
    {
        IEnumerable<string> words = PromptText.Lines(prompt).Single(line => Regex.IsMatch(line, "^[a-z]+( [a-z]+)+$")).Split(' ');
        for (var place = words.Max(word => word.Length) - 1; place >= 0; place--) words = words.OrderBy(word => place < word.Length ? word[place] : ' ').ToArray();
        return string.Join(' ', words);
    }
}
