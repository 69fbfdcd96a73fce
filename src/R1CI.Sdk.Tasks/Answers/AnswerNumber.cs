using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>Numbers as answers spell them: what <see cref="Number"/> reads, and thousands separators, currency and units.</summary>
internal static class AnswerNumber
{
    public static bool TryParse(string answer, ReadOnlySpan<string> units, out Number number)
    {
        var text = AnswerText.WithoutFullStop(AnswerText.Strip(AnswerText.WithoutFullStop(answer))).AsSpan();
        foreach (var unit in units)
        {
            if (!text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) || text.Length == unit.Length) continue;
            text = text[..^unit.Length].TrimEnd();
            break;
        }

        var spelled = text.ToString().Replace('\u2212', '-');
        return Number.TryParse(HasThousands(spelled) ? spelled.Replace(",", "", StringComparison.Ordinal) : spelled, out number);
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
