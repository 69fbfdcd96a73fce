using System.Globalization;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>
/// The value of a cleaned formula: numbers, mixed numbers, fractions, roots, powers, pi, binomials, factorials and letters, for which numbers of no
/// pattern stand.
/// </summary>
/// <remarks>
/// Formulas are equal when their values are, within 1 part in 10^11, at three choices of the letters; no two different answers of these
/// data sets are that close. Integers are compared exactly before it comes to this.
/// </remarks>
internal ref struct LatexValue
{
    private const int MaxDepth = 40;
    private const double Tolerance = 1e-11;

    private static readonly string[] Greek = ["\\alpha", "\\beta", "\\gamma", "\\delta", "\\theta", "\\phi", "\\lambda", "\\mu", "\\omega"];

    private readonly ReadOnlySpan<char> _text;
    private readonly int _choice;
    private int _at;
    private int _depth;
    private bool _hasLetters;

    private LatexValue(ReadOnlySpan<char> text, int choice)
    {
        _text = text;
        _choice = choice;
    }

    /// <summary>Tells whether two formulas have equal values.</summary>
    public static bool AreEqual(string left, string right)
    {
        // A word is a name, not a product of its letters.
        if (IsWord(left) || IsWord(right)) return false;
        for (var choice = 0; choice < 3; choice++)
        {
            if (!TryRead(left, choice, out var a, out var hasLetters) || !TryRead(right, choice, out var b, out var hasOwn) || hasLetters != hasOwn) return false;
            if (Math.Abs(a - b) > Tolerance * Math.Max(Math.Abs(a), Math.Abs(b))) return false;
            if (!hasLetters) break;
        }

        return true;
    }

    /// <summary>Tells whether a formula is a number, without letters.</summary>
    public static bool IsNumber(string text) => TryRead(text, 0, out _, out var hasLetters) && !hasLetters;

    /// <summary>Tells whether a formula is a number that is not between -1 and 1.</summary>
    public static bool IsAtLeastOne(string text) => TryRead(text, 0, out var value, out var hasLetters) && !hasLetters && Math.Abs(value) >= 1;

    private static bool IsWord(string text) => text.Length > 1 && text.All(char.IsAsciiLetter);

    private static bool TryRead(string text, int choice, out double value, out bool hasLetters)
    {
        var reader = new LatexValue(text, choice);
        var isRead = reader.TrySum(out value) && reader._at == text.Length && double.IsFinite(value);
        hasLetters = reader._hasLetters;
        return isRead;
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
        while (Peek() is '*' or '/' or ':' or '\\' or '(' or '{' or 'π' || char.IsAsciiLetterOrDigit(Peek()))
        {
            var sign = Peek();
            if (sign is '*' or '/' or ':') _at++;
            if (!TryPower(out var right)) return false;
            value = sign is '/' or ':' ? value / right : value * right;
        }

        return true;
    }

    private bool TryPower(out double value)
    {
        value = 0;
        if (++_depth > MaxDepth) return false;
        if (Peek() is '-' or '+')
        {
            var isMinus = _text[_at++] == '-';
            if (!TryPower(out value)) return false;
            if (isMinus) value = -value;
        }
        else
        {
            if (!TryAtom(out value) || !TryFactorials(ref value)) return false;
            if (Peek() == '^')
            {
                _at++;
                if (!TryPower(out var exponent)) return false;
                value = Math.Pow(value, exponent);
            }
        }

        _depth--;
        return true;
    }

    private bool TryFactorials(ref double value)
    {
        for (; Peek() == '!'; _at++)
        {
            if (value is < 0 or > 150 || value != Math.Floor(value)) return false;
            for (var factor = (int)value - 1; factor > 1; factor--) value *= factor;
            if (value == 0) value = 1;
        }

        return true;
    }

    private bool TryAtom(out double value)
    {
        value = 0;
        if (char.IsAsciiDigit(Peek()) || Peek() == '.') return TryMixed(out value);
        if (Peek() is '(' or '{')
        {
            var closing = _text[_at++] == '(' ? ')' : '}';
            if (++_depth > MaxDepth || !TrySum(out value) || Peek() != closing) return false;
            _at++;
            _depth--;
            return true;
        }

        if (TakeWord("π") || TakeWord("pi"))
        {
            value = Math.PI;
            return true;
        }

        if (TakeWord("\\sqrt")) return TryRoot(takesDigit: true, out value);
        if (TakeWord("sqrt")) return TryRoot(takesDigit: false, out value);
        if (TakeWord("\\frac")) return TryTwo(out var above, out var below) && IsSet(above / below, out value);
        return TakeWord("\\binom") ? TryTwo(out var n, out var k) && TryBinomial(n, k, out value) : TryLetter(out value);
    }

    private static bool IsSet(double result, out double value)
    {
        value = result;
        return true;
    }

    private static bool TryBinomial(double n, double k, out double value)
    {
        value = 1;
        if (n is < 0 or > 1000 || k < 0 || k > n || n != Math.Floor(n) || k != Math.Floor(k)) return false;
        for (var step = 1; step <= k; step++) value = value * (n - k + step) / step;
        value = Math.Round(value);
        return true;
    }

    // A number with a proper fraction behind it is their sum; with anything else, a product.
    private bool TryMixed(out double value)
    {
        var start = _at;
        if (!TryNumber(out value)) return false;
        var (end, isWhole) = (_at, !_text[start.._at].Contains('.'));
        if (isWhole && TakeWord("\\frac") && TryPart(out var above) && TryPart(out var below) && above < below) value += above / below;
        else _at = end;
        return true;
    }

    private bool TryPart(out double value)
    {
        value = 0;
        if (Peek() != '{') return char.IsAsciiDigit(Peek()) && IsSet(_text[_at++] - '0', out value);
        var close = _text[_at..].IndexOf('}');
        if (close < 2 || _text[(_at + 1)..(_at + close)].ContainsAnyExceptInRange('0', '9')) return false;
        value = double.Parse(_text[(_at + 1)..(_at + close)], CultureInfo.InvariantCulture);
        _at += close + 1;
        return true;
    }

    private bool TryRoot(bool takesDigit, out double value)
    {
        var degree = 2.0;
        value = 0;
        if (Peek() == '[')
        {
            _at++;
            if (!TrySum(out degree) || Peek() != ']') return false;
            _at++;
        }

        // \sqrt12 takes one digit, a root sign without LaTeX the number.
        if (!(takesDigit ? TryDigitOrAtom(out var inside) : char.IsAsciiDigit(Peek()) ? TryNumber(out inside) : TryAtom(out inside))) return false;
        value = degree == 2 ? Math.Sqrt(inside) : Math.Pow(inside, 1 / degree);
        return true;
    }

    private bool TryTwo(out double first, out double second)
    {
        second = 0;
        return TryDigitOrAtom(out first) && TryDigitOrAtom(out second);
    }

    private bool TryDigitOrAtom(out double value) => char.IsAsciiDigit(Peek()) ? IsSet(_text[_at++] - '0', out value) : TryAtom(out value);

    private bool TryNumber(out double value)
    {
        var start = _at;
        while (char.IsAsciiDigit(Peek()) || Peek() == '.') _at++;
        return double.TryParse(_text[start.._at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }

    // Positive numbers below 4, so that roots of letters have a value.
    private bool TryLetter(out double value)
    {
        value = 0;
        var name = 0;
        if (char.IsAsciiLetter(Peek())) name = _text[_at++];
        for (var at = 0; name == 0 && at < Greek.Length; at++)
        {
            if (TakeWord(Greek[at])) name = 200 + at;
        }

        if (name == 0) return false;
        _hasLetters = true;
        var scattered = (uint)((name * 4) + _choice) * 2654435769u;
        value = 0.5 + (3.5 * (scattered / 4294967296.0));
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!_text[_at..].StartsWith(word)) return false;
        _at += word.Length;
        return true;
    }

    private readonly char Peek() => _at < _text.Length ? _text[_at] : '\0';
}
