using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class SpellBackwardTests() : TaskTests("spell_backward")
{
    protected override string Solve(string prompt)
    {
        var answer = "";
        foreach (var letter in Regex.Match(prompt, "(?:backwards: |')([a-z]+)").Groups[1].Value) answer = letter + answer;
        return answer;
    }
}
