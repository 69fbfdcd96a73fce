using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class StringDeletionAndModificationTests() : TaskTests("string_deletion_and_modification")
{
    protected override string Solve(string prompt)
    {
        var text = Regex.Match(prompt, "String: ([a-d]+)").Groups[1].Value;
        var rounds = int.Parse(Regex.Match(prompt, @"(\d+) round").Groups[1].Value);
        var rules = Regex.Matches(prompt, @"^\d+\. (If .*?)\r?$", RegexOptions.Multiline).Select(line => line.Groups[1].Value).ToArray();
        for (var step = 0; step < rounds * rules.Length && text != ""; step++)
        {
            var rule = rules[step % rules.Length];
            var words = Regex.Matches(rule, "\"([a-d]+)\"").Select(word => word.Groups[1].Value).ToArray();
            text = rule switch
            {
                _ when rule.Contains("starts with", StringComparison.Ordinal) => Regex.Replace(text, $"^{words[0]}(.*)$", $"$1{words[1]}"),
                _ when rule.Contains("ends with", StringComparison.Ordinal) => Regex.Replace(text, $"^(.*){words[0]}$", $"{words[1]}$1"),
                _ when rule.Contains("contains", StringComparison.Ordinal) => new Regex(words[0]).Replace(text, words.Length > 1 ? words[1] : "", 1),
                _ when rule.Contains("even number", StringComparison.Ordinal) => text.Split(words[0]).Length % 2 == 1 ? text + words[1] : text,
                _ => text.Length > int.Parse(Regex.Match(rule, @"\d+").Value) ? new string([.. text.Reverse()]) : text,
            };
        }

        return text == "" ? "EMPTY" : text;
    }
}
