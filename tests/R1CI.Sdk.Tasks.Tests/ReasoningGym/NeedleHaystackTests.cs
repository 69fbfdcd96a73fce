using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class NeedleHaystackTests() : TaskTests("needle_haystack")
{
    protected override string Solve(string prompt)
    {
        var question = Regex.Match(prompt, @"(?:Who|person|says who) ([a-z]+ [a-z]+)[?.]").Groups[1].Value;
        return Regex.Match(prompt, $@"([A-Z][a-z]+) {question}\.").Groups[1].Value;
    }
}
