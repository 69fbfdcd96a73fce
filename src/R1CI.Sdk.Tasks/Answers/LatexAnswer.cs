using System.Numerics;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>Final answers in LaTeX or plain notation: equal when spelled alike after clean-up, or when their numbers, tuples, sets or formulas are equal.</summary>
internal sealed class LatexAnswer
{
    private const int MaxChars = 400;

    private readonly string _oracle;
    private readonly string? _unitPower;

    /// <summary>Prepares to compare answers with one that is right.</summary>
    /// <param name="oracle">The right answer.</param>
    public LatexAnswer(string oracle) => (_oracle, _unitPower) = (LatexText.Clean(oracle), LatexText.UnitPower(oracle));

    /// <summary>Gets what stands in the last <c>\boxed{}</c>; <see langword="null"/> when there is none.</summary>
    public static string? LastBox(string text)
    {
        var start = Math.Max(text.LastIndexOf("\\boxed", StringComparison.Ordinal), text.LastIndexOf("\\fbox", StringComparison.Ordinal));
        if (start < 0) return null;
        var inside = text.AsSpan(start + (text[start + 1] == 'b' ? 6 : 5)).TrimStart();
        // \boxed 5 is \boxed{5}: a command takes one sign.
        if (inside.IsEmpty || inside[0] != '{') return inside.IsEmpty ? null : inside[..1].ToString();
        var depth = 0;
        for (var at = 0; at < inside.Length; at++)
        {
            var isEscaped = at > 0 && inside[at - 1] == '\\';
            depth += isEscaped ? 0 : inside[at] == '{' ? 1 : inside[at] == '}' ? -1 : 0;
            if (depth == 0) return inside[1..at].Trim().ToString();
        }

        return null;
    }

    /// <summary>Tells whether an answer equals the right one.</summary>
    public bool IsEqualTo(string answer)
    {
        if (answer.Length > MaxChars || (_unitPower is not null && LatexText.UnitPower(answer) is { } power && power != _unitPower)) return false;
        var clean = LatexText.Clean(answer);
        return clean.Length > 0 && (clean == _oracle || AreListsEqual(clean, _oracle));
    }

    // Without brackets, or in those of a set, the order is free.
    private static bool AreListsEqual(string answer, string oracle)
    {
        var (left, right) = (Parts(answer, ','), Parts(oracle, ','));
        return left.Count == right.Count && (left.Count == 1 ? IsStatementEqual(answer, oracle) : HasSame(left, right, IsStatementEqual));
    }

    private static bool HasSame(List<string> left, List<string> right, Func<string, string, bool> areEqual)
    {
        List<string> open = [.. right];
        return left.TrueForAll(item => open.FindIndex(other => areEqual(item, other)) is var at and >= 0 && Removed(at));

        bool Removed(int at)
        {
            open.RemoveAt(at);
            return true;
        }
    }

    // x = 5 is 5; another name than the right one's is another statement.
    private static bool IsStatementEqual(string answer, string oracle)
    {
        var ((name, value), (expectedName, expected)) = (Named(answer), Named(oracle));
        if (name.Length > 0 && expectedName.Length > 0 && name != expectedName) return false;
        string[] sides = expected.Split('=', '≈');
        if (sides.Length == 1) return AreItemsEqual(value, expected);
        // 0.56 = 56% says one number twice.
        return value.Split('=', '≈') is var own && own.Length == sides.Length
            ? own.Zip(sides).All(pair => AreItemsEqual(pair.First, pair.Second))
            : own.Length == 1 && Array.Exists(sides, side => LatexValue.IsNumber(side.TrimEnd('%')) && AreItemsEqual(value, side));
    }

    private static (string Name, string Value) Named(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals is > 0 and < 4 && text[..equals].All(char.IsAsciiLetter) ? (text[..equals], text[(equals + 1)..]) : ("", text);
    }

    private static bool AreItemsEqual(string answer, string oracle)
    {
        if (answer == oracle) return answer.Length > 0;
        if (answer.Contains('∪', StringComparison.Ordinal) || oracle.Contains('∪', StringComparison.Ordinal)) return HasSameUnion(answer, oracle);
        if (Inside(answer) is var (opening, items, closing) && Inside(oracle) is var (expectedOpening, expected, expectedClosing))
        {
            if ((opening, closing) != (expectedOpening, expectedClosing) || items.Count != expected.Count) return false;
            return opening == LatexText.OpeningBrace ? HasSame(items, expected, AreItemsEqual) : items.Zip(expected).All(pair => AreItemsEqual(pair.First, pair.Second));
        }

        if (IsOption(answer) || IsOption(oracle)) return answer.Trim('(', ')') == oracle.Trim('(', ')');
        return IsPercentEqual(answer, oracle);
    }

    private static bool HasSameUnion(string answer, string oracle)
    {
        var (left, right) = (answer.Split('∪'), oracle.Split('∪'));
        return left.Length > 1 && left.Length == right.Length && HasSame([.. left], [.. right], AreItemsEqual);
    }

    private static bool IsOption(string text) => text.Length <= 3 && text.Trim('(', ')') is [var letter] && char.IsAsciiLetterUpper(letter);

    // The sign is often left out where the question asks for percent; a number below 1 is more likely the share itself.
    private static bool IsPercentEqual(string answer, string oracle)
    {
        var (isPercent, isExpectedPercent) = (answer.EndsWith('%'), oracle.EndsWith('%'));
        var (value, expected) = (isPercent ? answer[..^1] : answer, isExpectedPercent ? oracle[..^1] : oracle);
        if (isPercent == isExpectedPercent) return AreValuesEqual(value, expected);
        if (isPercent) return AreValuesEqual($"({value})/100", expected) || (AreValuesEqual(value, expected) && LatexValue.IsAtLeastOne(expected));
        return AreValuesEqual(value, expected) || AreValuesEqual(value, $"({expected})/100");
    }

    private static bool AreValuesEqual(string answer, string oracle)
    {
        if (!IsInteger(answer) || !IsInteger(oracle)) return LatexValue.AreEqual(answer, oracle);
        return BigInteger.Parse(answer, System.Globalization.CultureInfo.InvariantCulture) == BigInteger.Parse(oracle, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool IsInteger(string text) => text.AsSpan(text.StartsWith('-') ? 1 : 0) is { IsEmpty: false } digits && !digits.ContainsAnyExceptInRange('0', '9');

    // A bracket, two or more items and a bracket; null for anything else.
    private static (char Opening, List<string> Items, char Closing)? Inside(string text)
    {
        if (text.Length < 3 || text[0] is not ('(' or '[' or LatexText.OpeningBrace) || text[^1] is not (')' or ']' or LatexText.ClosingBrace)) return null;
        var items = Parts(text[1..^1], ',');
        return items.Count > 1 || text[0] == LatexText.OpeningBrace ? (text[0], items, text[^1]) : null;
    }

    private static List<string> Parts(string text, char separator)
    {
        List<string> parts = [];
        var (depth, start) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '(' or '[' or '{' or LatexText.OpeningBrace ? 1 : text[at] is ')' or ']' or '}' or LatexText.ClosingBrace ? -1 : 0;
            if (depth != 0 || text[at] != separator) continue;
            parts.Add(text[start..at]);
            start = at + 1;
        }

        parts.Add(text[start..]);
        return parts;
    }
}
