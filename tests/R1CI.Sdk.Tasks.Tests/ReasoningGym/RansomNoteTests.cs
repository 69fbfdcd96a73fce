using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class RansomNoteTests() : TaskTests("ransom_note")
{
    protected override string Solve(string prompt)
    {
        var magazine = Regex.Match(prompt, "magazine: ([a-z]+)").Groups[1].Value.ToList();
        return Regex.Match(prompt, "note: ([a-z]+)").Groups[1].Value.All(magazine.Remove) ? "yes" : "no";
    }
}
