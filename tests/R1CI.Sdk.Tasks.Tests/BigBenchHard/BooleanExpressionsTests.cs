using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class BooleanExpressionsTests() : TaskTests("boolean_expressions")
{
    // Rewrites the innermost part again and again until one word is left.
    protected override string Solve(string prompt)
    {
        var text = PromptText.Lines(prompt).Single(line => Regex.IsMatch(line, @"^(True|False|not|and|or|[() ])+$"));
        for (var before = ""; before != text;)
        {
            before = text;
            text = Regex.Replace(text, @"\( ([^()]+) \)", inner => Flat(inner.Groups[1].Value));
        }

        return Flat(text);
    }

    private static string Flat(string text)
    {
        for (var before = ""; before != text;)
        {
            before = text;
            text = text.Replace("not True", "False").Replace("not False", "True");
        }

        return $"{text.Split(" or ").Any(part => !part.Contains("False"))}";
    }
}
