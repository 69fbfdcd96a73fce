using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class AliceInWonderlandTests() : TaskTests("aiw")
{
    /// <summary>Writes the family down, child by child, and counts who is not the one asked about.</summary>
    protected override string Solve(string prompt)
    {
        var match = Regex.Match(prompt, @"(\w+) has (\d+) brothers? and (\d+) sisters?");
        var isWoman = "Alice Bertha Carol Doris Ellen Frieda Gloria Hilda Inga Jane Kate Linda".Contains(match.Groups[1].Value);
        var children = (isWoman ? "w" : "m") + new string('m', int.Parse(match.Groups[2].Value)) + new string('w', int.Parse(match.Groups[3].Value));
        if (Regex.Match(prompt, @"(\d+) more daughters? and (\d+) more sons?") is { Success: true } more) children += new string('w', int.Parse(more.Groups[1].Value)) + new string('m', int.Parse(more.Groups[2].Value));
        var question = Regex.Match(prompt, @"How many (\w+) does each (\w+) of");
        // Someone's brother is a child of the family other than that one.
        var one = children.IndexOf(question.Groups[2].Value == "brother" ? 'm' : 'w', 1);
        return children.Remove(one, 1).Count(child => child == (question.Groups[1].Value == "brothers" ? 'm' : 'w')).ToString();
    }
}
