using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class PalindromeGenerationTests() : TaskTests("palindrome_generation")
{
    protected override string Solve(string prompt)
    {
        var (left, middle) = ("", "");
        foreach (var group in Letters(prompt).GroupBy(letter => letter).OrderBy(group => group.Key))
        {
            left += new string(group.Key, group.Count() / 2);
            if (group.Count() % 2 == 1) middle += group.Key;
        }

        return left + middle + new string([.. left.Reverse()]);
    }

    protected override bool? Judge(string prompt, string answer)
    {
        var left = Letters(prompt);
        return answer.ToLowerInvariant().All(left.Remove) && left.Count == 0 && Enumerable.Range(0, answer.Length).All(at => answer[at] == answer[^(at + 1)]);
    }

    private static List<char> Letters(string prompt) => [.. Regex.Match(prompt, "(?:[a-z] ){4,}[a-z]\\b").Value.Where(letter => letter != ' ')];
}
