using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>Numbers as answers spell them: what <see cref="Number"/> reads, and thousands separators, currency and units.</summary>
internal static class AnswerNumber
{
    private const int MaxLatexChars = 200;

    public static bool TryParse(string answer, ReadOnlySpan<string> units, out Number number)
    {
        var text = AnswerText.WithoutFullStop(AnswerText.Strip(AnswerText.WithoutFullStop(answer))).AsSpan();
        foreach (var unit in units)
        {
            if (!text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) || text.Length == unit.Length) continue;
            text = text[..^unit.Length].TrimEnd();
            break;
        }

        var spelled = WithoutLatex(Bare(text).ToString().Replace('\u2212', '-'));
        if (units.Contains("$")) spelled = WithoutCurrency(spelled);
        var slash = spelled.IndexOf('/', StringComparison.Ordinal);
        return Number.TryParse(slash < 0 ? WithoutGroups(spelled) : $"{WithoutGroups(spelled[..slash])}/{WithoutGroups(spelled[(slash + 1)..])}", out number);
    }

    // $18, -$18 and \$18: this unit stands in front.
    private static string WithoutCurrency(string text)
    {
        var start = text.AsSpan().IndexOfAnyExcept('-', '+');
        var rest = start < 0 ? "" : text[start..].TrimStart('\\');
        return start is 0 or 1 && rest.StartsWith('$') ? text[..start] + rest[1..].TrimStart() : text;
    }

    // The number of x = 5, (5) or [5].
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        var sign = text.IndexOf('=');
        if (sign == 0 || (sign > 0 && text[..sign].TrimEnd() is [var name] && char.IsAsciiLetter(name))) text = text[(sign + 1)..].Trim();
        return text is ['(', .., ')'] or ['[', .., ']'] ? text[1..^1].Trim() : text;
    }

    private static string WithoutGroups(string text) => HasThousands(text.Trim()) ? text.Replace(",", "", StringComparison.Ordinal) : text;

    // \frac{1}{2} is 1/2, 1{,}234 is 1,234, and 1.2 \times 10^{3} or 1.2 × 10^3 is 1.2e3.
    private static string WithoutLatex(string text)
    {
        if (text.Length > MaxLatexChars || !text.AsSpan().ContainsAny('\\', '^', '{')) return text;
        var plain = text.Replace("{,}", ",", StringComparison.Ordinal).Replace("\\dfrac", "\\frac", StringComparison.Ordinal).Replace("\\tfrac", "\\frac", StringComparison.Ordinal);
        var fraction = plain.IndexOf("\\frac{", StringComparison.Ordinal);
        if (fraction >= 0 && plain.EndsWith('}') && plain[..fraction].Trim() is "" or "-" or "+")
        {
            var parts = plain[(fraction + 6)..^1].Split("}{");
            return parts.Length == 2 ? $"{plain[..fraction].Trim()}{parts[0]}/{parts[1]}" : text;
        }

        var power = plain.LastIndexOf("10^", StringComparison.Ordinal);
        if (power < 0) return plain;
        var mantissa = plain[..power].TrimEnd();
        foreach (var sign in new[] { "\\times", "\\cdot", "×", "·", "*", "x" })
        {
            if (mantissa.EndsWith(sign, StringComparison.Ordinal)) return $"{mantissa[..^sign.Length].TrimEnd()}e{(plain[(power + 3)..] is ['{', .. var exponent, '}'] ? exponent : plain[(power + 3)..])}";
        }

        return plain;
    }

    // 1,234 and 12,345.6, never 1,2 or 0,123: where groups are not three digits each the text is a list.
    private static bool HasThousands(string text)
    {
        var digits = text.AsSpan().TrimStart("+-");
        var point = digits.IndexOf('.');
        if (point >= 0) digits = digits[..point];
        var first = digits.IndexOf(',');
        if (first is < 1 or > 3 || digits[0] == '0') return false;
        for (var at = 0; at < digits.Length; at++)
        {
            var isComma = at >= first && (at - first) % 4 == 0;
            if (isComma ? digits[at] != ',' : !char.IsAsciiDigit(digits[at])) return false;
        }

        return (digits.Length - first) % 4 == 0;
    }
}
