using System.Numerics;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>Reads sums such as <c>(3 + 5) * 2 / 7</c> and computes them exactly. Text is only ever read, never run.</summary>
/// <remarks>Also <c>×</c>, <c>·</c>, <c>÷</c>, <c>−</c>, <c>x</c> and LaTeX's signs between numbers; no powers, functions or decimal points.</remarks>
internal ref struct Arithmetic
{
    private const int MaxDepth = 60;
    private const int MaxNumbers = 100;
    private const int MaxDigits = 30;

    private readonly ReadOnlySpan<char> _text;
    private readonly List<BigInteger> _numbers;
    private readonly bool _allowSigns;
    private int _at;
    private int _depth;

    private Arithmetic(ReadOnlySpan<char> text, bool allowSigns)
    {
        _text = text;
        _allowSigns = allowSigns;
        _numbers = [];
    }

    /// <summary>Reads and computes a sum.</summary>
    /// <param name="text">The sum and nothing else.</param>
    /// <param name="value">Its value in lowest terms, the denominator greater than 0.</param>
    /// <param name="numbers">The numbers in it, from left to right.</param>
    /// <param name="allowSigns">Whether a number or bracket may have a sign of its own, as in <c>2 * -3</c>.</param>
    /// <returns>Whether the text is a sum that has a value.</returns>
    public static bool TryEvaluate(ReadOnlySpan<char> text, out (BigInteger Numerator, BigInteger Denominator) value, out IReadOnlyList<BigInteger> numbers, bool allowSigns = true)
    {
        var reader = new Arithmetic(Plain(text), allowSigns);
        numbers = reader._numbers;
        return reader.TrySum(out value) && reader.Next() == '\0';
    }

    // LaTeX's signs and brackets as plain ones.
    private static ReadOnlySpan<char> Plain(ReadOnlySpan<char> text) => !text.Contains('\\') ? text : text.ToString()
        .Replace("\\times", "*", StringComparison.Ordinal).Replace("\\cdot", "*", StringComparison.Ordinal).Replace("\\div", "/", StringComparison.Ordinal)
        .Replace("\\left", "", StringComparison.Ordinal).Replace("\\right", "", StringComparison.Ordinal);

    private bool TrySum(out (BigInteger Numerator, BigInteger Denominator) value)
    {
        if (!TryProduct(out value)) return false;
        while (Next() is '+' or '-')
        {
            var sign = Next() == '+' ? 1 : -1;
            _at++;
            if (!TryProduct(out var right)) return false;
            value = Lowest((value.Numerator * right.Denominator) + (sign * right.Numerator * value.Denominator), value.Denominator * right.Denominator);
        }

        return true;
    }

    private bool TryProduct(out (BigInteger Numerator, BigInteger Denominator) value)
    {
        if (!TryFactor(out value)) return false;
        while (Next() is '*' or '/')
        {
            var isTimes = Next() == '*';
            _at++;
            if (!TryFactor(out var right) || (!isTimes && right.Numerator.IsZero)) return false;
            value = isTimes ? Lowest(value.Numerator * right.Numerator, value.Denominator * right.Denominator) : Lowest(value.Numerator * right.Denominator, value.Denominator * right.Numerator);
        }

        return true;
    }

    private bool TryFactor(out (BigInteger Numerator, BigInteger Denominator) value)
    {
        value = default;
        if (++_depth > MaxDepth) return false;
        var next = Next();
        var isRead = false;
        if (next is '-' or '+' && _allowSigns)
        {
            _at++;
            isRead = TryFactor(out value);
            if (next == '-') value.Numerator = -value.Numerator;
        }
        else if (next == '(')
        {
            _at++;
            isRead = TrySum(out value) && Next() == ')';
            _at++;
        }
        else if (char.IsAsciiDigit(next))
        {
            isRead = TryNumber(out value);
        }

        _depth--;
        return isRead;
    }

    private bool TryNumber(out (BigInteger Numerator, BigInteger Denominator) value)
    {
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        value = default;
        if (_at - start > MaxDigits || _numbers.Count == MaxNumbers) return false;
        value = (BigInteger.Parse(_text[start.._at], System.Globalization.CultureInfo.InvariantCulture), 1);
        _numbers.Add(value.Numerator);
        return true;
    }

    // The next sign, in one spelling; '\0' at the end.
    private char Next()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n') _at++;
        return _at == _text.Length ? '\0' : _text[_at] switch
        {
            '×' or '·' or '⋅' or 'x' or 'X' => '*',
            '÷' or ':' => '/',
            '−' or '–' => '-',
            '[' or '{' => '(',
            ']' or '}' => ')',
            '\0' => '?',
            var sign => sign,
        };
    }

    private static (BigInteger Numerator, BigInteger Denominator) Lowest(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        if (denominator.Sign < 0) divisor = -divisor;
        return (numerator / divisor, denominator / divisor);
    }
}
