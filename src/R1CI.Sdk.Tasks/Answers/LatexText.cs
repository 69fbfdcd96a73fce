using System.Globalization;
using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>One spelling for what LaTeX and plain notation write in several ways. Blanks, dollars, degrees and units at the end do not count.</summary>
internal static partial class LatexText
{
    /// <summary>The braces of a set: <c>\{</c> and <c>\}</c>, told from those that only group.</summary>
    public const char OpeningBrace = '⟨', ClosingBrace = '⟩';

    private static readonly (string From, string To)[] Spellings =
    [
        (",\\!", ""), ("{,}", ""), ("\\!", ""), ("\\left", ""), ("\\right", ""), ("\\big", ""), ("\\Big", ""), ("\\,", " "), ("\\;", " "), ("\\:", " "), ("\\ ", " "), ("~", " "), ("\\qquad", " "), ("\\quad", " "),
        ("\\$", ""), ("$", ""), ("\\%", "%"), ("^{\\circ}", ""), ("^\\circ", ""), ("°", ""), ("\\degree", ""),
        ("\\dfrac", "\\frac"), ("\\tfrac", "\\frac"), ("\\cfrac", "\\frac"), ("\\dbinom", "\\binom"), ("\\tbinom", "\\binom"),
        ("\\cdot", "*"), ("\\times", "*"), ("×", "*"), ("·", "*"), ("\\div", "/"), ("÷", "/"), ("**", "^"), ("\u2212", "-"), ("²", "^2"), ("³", "^3"),
        ("√", "sqrt"), ("\\pi", "π"), ("\\leq", "≤"), ("\\le", "≤"), ("<=", "≤"), ("\\geq", "≥"), ("\\ge", "≥"), (">=", "≥"), ("\\approx", "≈"), ("\\cup", "∪"), ("\\{", "⟨"), ("\\}", "⟩"),
        ("\\mbox{", "\\text{"), ("\\mathrm{", "\\text{"), ("\\textbf{", "\\text{"), ("\\mathbf{", "\\text{"), ("\\textrm{", "\\text{"),
    ];

    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "cm", "mm", "km", "ft", "inch", "inches", "foot", "feet", "yard", "yards", "mile", "miles", "meter", "meters", "metre", "metres", "centimeter", "centimeters", "centimetre", "centimetres",
        "unit", "units", "square", "sq", "cubic", "degree", "degrees", "radian", "radians", "dollar", "dollars", "cent", "cents", "way", "ways", "hour", "hours", "minute", "minutes", "second", "seconds",
    };

    /// <summary>Cleans a text.</summary>
    /// <param name="text">Any text; short.</param>
    public static string Clean(string text)
    {
        var clean = WithoutStop(text);
        foreach (var (from, to) in Spellings) clean = clean.Replace(from, to, StringComparison.Ordinal);
        clean = WithoutPlainUnits(WithoutTextUnit(clean.Trim()));
        // One and a half, not eleven halves; other numbers with a blank between them are no number.
        clean = PlainMixed().Replace(clean, "($1+$2/$3)");
        clean = BlankInNumber().Replace(clean, "$1#");
        clean = clean.Replace(" ", "", StringComparison.Ordinal);
        return IsGrouped(clean) ? clean.Replace(",", "", StringComparison.Ordinal) : clean;
    }

    /// <summary>Gets the power of the unit behind a number, as of <c>cm^2</c>; <see langword="null"/> when there is none.</summary>
    /// <param name="text">Any text; short.</param>
    public static string? UnitPower(string text) => PoweredUnit().Match(WithoutStop(text)) is { Success: true } unit ? unit.Groups[1].Value + unit.Groups[2].Value : null;

    private static string WithoutStop(string text)
    {
        var trimmed = text.Trim();
        return trimmed.EndsWith('.') && !trimmed.EndsWith("..", StringComparison.Ordinal) ? trimmed[..^1].TrimEnd() : trimmed;
    }

    // 12\text{ cm}^2 is 12; \text{B} is B; 3\text{ or }4 stays what it is.
    private static string WithoutTextUnit(string text)
    {
        var whole = WholeText().Match(text);
        if (whole.Success) return whole.Groups[1].Value.Trim();
        var unit = TextUnit().Match(text);
        return unit is { Success: true, Index: > 0 } && !Joining().IsMatch(unit.Value) ? text[..unit.Index].TrimEnd() : text;
    }

    private static string WithoutPlainUnits(string text)
    {
        var clean = text;
        while (clean.LastIndexOf(' ') is var blank and > 0)
        {
            var word = clean[(blank + 1)..].TrimEnd('.');
            if (word.EndsWith("^2", StringComparison.Ordinal) || word.EndsWith("^3", StringComparison.Ordinal)) word = word[..^2];
            if (!Units.Contains(word)) break;
            clean = clean[..blank].TrimEnd();
        }

        return clean;
    }

    private static bool IsGrouped(string text)
    {
        var groups = text.TrimStart('-').Split(',');
        return groups.Length > 1 && groups[0].Length is > 0 and < 4 && groups[0][0] != '0' && groups[0].All(char.IsAsciiDigit)
            && groups.Skip(1).Take(groups.Length - 2).All(group => group.Length == 3 && group.All(char.IsAsciiDigit)) && LastGroup().IsMatch(groups[^1]);
    }

    [GeneratedRegex(@"(?<![\d.])(\d{1,4}) +(\d{1,4})/(\d{1,4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PlainMixed();

    [GeneratedRegex(@"(\d) +(?=\d)", RegexOptions.CultureInvariant)]
    private static partial Regex BlankInNumber();

    [GeneratedRegex(@"^\\text\{([^{}]*)\}$", RegexOptions.CultureInvariant)]
    private static partial Regex WholeText();

    [GeneratedRegex(@"\\text\{[A-Za-z. ]*\}(\^(\d|\{\d\}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex TextUnit();

    [GeneratedRegex(@"\\(?:text|mbox|mathrm)\{[A-Za-z. ]*\}\^(?:(\d)|\{(\d)\})$", RegexOptions.CultureInvariant)]
    private static partial Regex PoweredUnit();

    [GeneratedRegex(@"\b(or|and|to|not)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Joining();

    [GeneratedRegex(@"^\d{3}(\.\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LastGroup();
}
