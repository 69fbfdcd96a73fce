using System.Data;
using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.SymBench;

public sealed class NewOperatorTests() : TaskTests("new_operator")
{
    // Replaces the first pair of operands by its value until one number is left: inner brackets first, else from the left.
    protected override string Solve(string prompt)
    {
        var definitions = Regex.Matches(prompt, @"^a (\S) b = (.+?)\r?$", RegexOptions.Multiline).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var text = Regex.Match(prompt, @"Compute: (.+)").Groups[1].Value.Trim();
        while (Regex.Match(text, @"\((-?\d+) (\S) (-?\d+)\)") is { Success: true } inner) text = text.Replace(inner.Value, Value(inner), StringComparison.Ordinal);
        while (Regex.Match(text, @"^(-?\d+) (\S) (-?\d+)") is { Success: true } first) text = Value(first) + text[first.Length..];
        return text;

        string Value(Match match)
        {
            var formula = Regex.Replace(definitions[match.Groups[2].Value], "[ab]", name => $"({(name.Value == "a" ? match.Groups[1] : match.Groups[3]).Value}.0)");
            using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
            return ((long)Convert.ToDouble(table.Compute(formula, ""), CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);
        }
    }
}
