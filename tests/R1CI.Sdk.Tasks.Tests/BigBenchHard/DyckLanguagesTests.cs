using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class DyckLanguagesTests() : TaskTests("dyck_languages")
{
    // Takes out neighbours that match until only open brackets are left.
    protected override string Solve(string prompt)
    {
        var rest = PromptText.Lines(prompt).Single(line => Regex.IsMatch(line, @"^[][(){}«» ]+$")).Replace(" ", "");
        for (var before = ""; before != rest;)
        {
            before = rest;
            rest = rest.Replace("()", "").Replace("[]", "").Replace("{}", "").Replace("«»", "");
        }

        return string.Concat(rest.Reverse()).Replace('(', ')').Replace('[', ']').Replace('{', '}').Replace('«', '»');
    }
}
