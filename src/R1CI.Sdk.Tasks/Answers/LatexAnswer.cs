using System.Globalization;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>Final answers in LaTeX or plain notation: equal when they are spelled alike after clean-up, or when both are numbers of equal value.</summary>
/// <remarks>Values may have roots, pi, powers and binomials; two are equal within 1 part in 10^9, which no two different answers of these data sets are.</remarks>
internal ref struct LatexAnswer
{
    private const int MaxChars = 400;
    private const int MaxDepth = 40;

    private readonly ReadOnlySpan<char> _text;
    private int _at;
    private int _depth;

    private LatexAnswer(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Gets what stands in the last <c>\boxed{}</c>; <see langword="null"/> when there is none.</summary>
    public static string? LastBox(string text)
    {
        var start = Math.Max(text.LastIndexOf("\\boxed{", StringComparison.Ordinal), text.LastIndexOf("\\fbox{", StringComparison.Ordinal));
        if (start < 0) return null;
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            if (text[at] == '}' && depth == 0) return text[(text.IndexOf('{', start) + 1)..at].Trim();
        }

        return null;
    }

    public static bool AreEqual(string answer, string oracle)
    {
        if (answer.Length > MaxChars) return false;
        var (left, right) = (Clean(answer), Clean(oracle));
        if (left == right) return true;
        return TryValue(left, out var a) && TryValue(right, out var b) && Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));
    }

    // One spelling for what LaTeX writes in several ways; units and blanks do not count.
    private static string Clean(string text)
    {
        var clean = text.Trim().TrimEnd('.');
        foreach (var (from, to) in new[]
        {
            ("\\left", ""), ("\\right", ""), ("\\!", ""), ("\\,", ""), ("\\;", ""), ("\\ ", ""), ("\\$", ""), ("$", ""), ("\\%", ""), ("%", ""), ("^\\circ", ""), ("^{\\circ}", ""), ("°", ""),
            ("\\dfrac", "\\frac"), ("\\tfrac", "\\frac"), ("\\cfrac", "\\frac"), ("\\dbinom", "\\binom"), ("\\cdot", "*"), ("\\times", "*"), ("\\div", "/"), ("×", "*"), ("·", "*"), ("−", "-"), ("√", "\\sqrt"), ("π", "\\pi"), ("{,}", ""), ("\\{", "{"), ("\\}", "}"),
        }) clean = clean.Replace(from, to, StringComparison.Ordinal);
        var unit = clean.IndexOf("\\text{", StringComparison.Ordinal);
        if (unit > 0) clean = clean[..unit];
        else if (unit == 0 && clean.EndsWith('}')) clean = clean[6..^1];
        clean = clean.Replace(" ", "", StringComparison.Ordinal);
        var equals = clean.IndexOf('=', StringComparison.Ordinal);
        if (equals is 1 && char.IsAsciiLetter(clean[0])) clean = clean[2..];
        return IsGrouped(clean) ? clean.Replace(",", "", StringComparison.Ordinal) : clean;
    }

    private static bool IsGrouped(string text)
    {
        var groups = text.TrimStart('-').Split(',');
        return groups.Length > 1 && groups[0].Length is > 0 and < 4 && groups[0][0] != '0' && groups[0].All(char.IsAsciiDigit) && groups.Skip(1).All(group => group.Length == 3 && group.All(char.IsAsciiDigit));
    }

    private static bool TryValue(string text, out double value)
    {
        var reader = new LatexAnswer(text);
        return reader.TrySum(out value) && reader._at == reader._text.Length && double.IsFinite(value);
    }

    private bool TrySum(out double value)
    {
        if (!TryProduct(out value)) return false;
        while (Peek() is '+' or '-')
        {
            var sign = _text[_at++] == '+' ? 1 : -1;
            if (!TryProduct(out var right)) return false;
            value += sign * right;
        }

        return true;
    }

    private bool TryProduct(out double value)
    {
        if (!TryPower(out value)) return false;
        while (Peek() is '*' or '/' or '\\' or '(' or '{' || char.IsAsciiDigit(Peek()))
        {
            var sign = Peek();
            if (sign is '*' or '/') _at++;
            if (!TryPower(out var right)) return false;
            value = sign == '/' ? value / right : value * right;
        }

        return true;
    }

    private bool TryPower(out double value)
    {
        value = 0;
        if (++_depth > MaxDepth) return false;
        if (Peek() is '-')
        {
            _at++;
            if (!TryPower(out value)) return false;
            value = -value;
        }
        else
        {
            if (!TryAtom(out value)) return false;
            if (Peek() == '^')
            {
                _at++;
                if (!TryAtom(out var exponent)) return false;
                value = Math.Pow(value, exponent);
            }

            while (Peek() == '!')
            {
                _at++;
                if (value is < 0 or > 150 || value != Math.Floor(value)) return false;
                for (var factor = (int)value - 1; factor > 1; factor--) value *= factor;
                if (value == 0) value = 1;
            }
        }

        _depth--;
        return true;
    }

    private bool TryAtom(out double value)
    {
        value = 0;
        if (char.IsAsciiDigit(Peek()) || Peek() == '.') return TryNumber(out value);
        if (Peek() is '(' or '{')
        {
            var closing = _text[_at++] == '(' ? ')' : '}';
            return ++_depth <= MaxDepth && TrySum(out value) && Peek() == closing && ++_at > 0 && --_depth >= 0;
        }

        if (TakeWord("\\pi") || TakeWord("pi")) value = Math.PI;
        else if (TakeWord("\\sqrt") || TakeWord("sqrt")) return TryRoot(out value);
        else if (TakeWord("\\frac"))
        {
            if (!TryDigitOrAtom(out var above) || !TryDigitOrAtom(out var below)) return false;
            value = above / below;
        }
        else if (TakeWord("\\binom"))
        {
            if (!TryDigitOrAtom(out var n) || !TryDigitOrAtom(out var k) || n is < 0 or > 1000 || k < 0 || k > n) return false;
            value = 1;
            for (var step = 1; step <= k; step++) value = value * (n - k + step) / step;
            value = Math.Round(value);
        }
        else return false;

        return true;
    }

    private bool TryRoot(out double value)
    {
        var degree = 2.0;
        value = 0;
        if (Peek() == '[')
        {
            _at++;
            if (!TrySum(out degree) || Peek() != ']') return false;
            _at++;
        }

        if (!TryDigitOrAtom(out var inside)) return false;
        value = degree == 2 ? Math.Sqrt(inside) : Math.Pow(inside, 1 / degree);
        return true;
    }

    // \frac12 and \sqrt3 take one digit each.
    private bool TryDigitOrAtom(out double value)
    {
        if (!char.IsAsciiDigit(Peek())) return TryAtom(out value);
        value = _text[_at++] - '0';
        return true;
    }

    private bool TryNumber(out double value)
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek()) || Peek() == '.') _at++;
        return double.TryParse(_text[start.._at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    private bool TakeWord(string word)
    {
        if (!_text[_at..].StartsWith(word)) return false;
        _at += word.Length;
        return true;
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';
}
