using System.Globalization;
using System.Numerics;
using System.Text;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>A formula as an answer writes it, read and never executed: <c>+ - * / ^</c>, brackets, one-letter symbols, sin, cos and exp.</summary>
/// <param name="Kind"><c>n</c> number, <c>s</c> symbol, <c>m</c> minus, <c>f</c> function, otherwise the operator.</param>
/// <param name="Text">The digits, the symbol or the function's name.</param>
/// <param name="Left">The first operand.</param>
/// <param name="Right">The second one.</param>
internal sealed record AnswerExpression(char Kind, string Text, AnswerExpression? Left = null, AnswerExpression? Right = null)
{
    /// <summary>Gets the numbers in the order they stand in.</summary>
    public IEnumerable<string> Numbers() => Kind == 'n' ? [Text] : (Left?.Numbers() ?? []).Concat(Right?.Numbers() ?? []);

    /// <summary>Reads a formula; <see langword="null"/> when the text is something else, or deeper or longer than any sensible answer.</summary>
    /// <param name="text">The text; a product may be written without its sign: <c>3x(x + 1)</c>.</param>
    public static AnswerExpression? Parse(string text) => new Reader(text).ReadAll();

    /// <summary>Gets the formula of an answer that names it first: <c>F(x) = x^2</c>, <c>y = x^2</c>.</summary>
    public static string WithoutName(string text)
    {
        var sign = text.IndexOf('=', StringComparison.Ordinal);
        if (sign < 0) return text;
        var name = text.AsSpan(0, sign).Trim();
        return name is [_] or [_, '(', 'x', ')'] && char.IsAsciiLetter(name[0]) && name[0] != 'x' ? text[(sign + 1)..] : text;
    }

    /// <summary>Gets the exact value of a formula without symbols; <see langword="null"/> where it has none or it is too large.</summary>
    public (BigInteger Above, BigInteger Below)? Value()
    {
        if (Kind == 'n') return Decimal(Text);
        if (Left?.Value() is not var (a, b)) return null;
        if (Kind == 'm') return (-a, b);
        if (Right?.Value() is not var (c, d)) return null;
        (BigInteger Above, BigInteger Below)? value = Kind switch
        {
            '+' => ((a * d) + (c * b), b * d),
            '-' => ((a * d) - (c * b), b * d),
            '*' => (a * c, b * d),
            '/' when !c.IsZero => (a * d * c.Sign, b * BigInteger.Abs(c)),
            '^' when d.IsOne && c >= 0 && c <= 64 => (BigInteger.Pow(a, (int)c), BigInteger.Pow(b, (int)c)),
            _ => null,
        };
        return value is var (above, below) && above.GetBitLength() + below.GetBitLength() < 4_000 ? Reduced(above, below) : null;
    }

    /// <summary>Reads digits with or without a decimal point as a fraction.</summary>
    public static (BigInteger Above, BigInteger Below) Decimal(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var below = point < 0 ? BigInteger.One : BigInteger.Pow(10, digits.Length - point - 1);
        return Reduced(BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), below);
    }

    private static (BigInteger Above, BigInteger Below) Reduced(BigInteger above, BigInteger below)
    {
        var divisor = BigInteger.GreatestCommonDivisor(above, below);
        return (above / divisor, below / divisor);
    }

    private ref struct Reader(string text)
    {
        private const int MaxDepth = 40;
        private const int MaxNodes = 2_000;
        private const int MaxDigits = 40;

        private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

        private static readonly string[] Functions = ["sin", "cos", "exp"];

        private readonly string _text = Plain(text);
        private int _at;
        private int _nodes;

        public AnswerExpression? ReadAll() => ReadSum(0) is { } all && Peek() == '\0' && _at == _text.Length ? all : null;

        // LaTeX and superscript digits in the plain spelling.
        private static string Plain(string text)
        {
            var plain = new StringBuilder(text);
            foreach (var (from, to) in new[]
            {
                ("**", "^"), ("\u2212", "-"), ("\u2013", "-"), ("·", "*"), ("×", "*"), ("÷", "/"), ("\\cdot", "*"), ("\\times", "*"), ("\\dfrac", "\\frac"), ("\\left", ""), ("\\right", ""), ("\\,", " "),
                ("\\sin", "sin"), ("\\cos", "cos"), ("\\exp", "exp"),
            }) plain.Replace(from, to);
            return WithoutSuperscripts(plain.ToString());
        }

        private static string WithoutSuperscripts(string text)
        {
            var plain = new StringBuilder();
            var isRaised = false;
            foreach (var letter in text)
            {
                var digit = Superscripts.IndexOf(letter, StringComparison.Ordinal);
                if (digit >= 0 && !isRaised) plain.Append('^');
                isRaised = digit >= 0;
                plain.Append(isRaised ? (char)('0' + digit) : letter);
            }

            return plain.ToString();
        }

        private char Peek()
        {
            while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\n' or '\r') _at++;
            return _at < _text.Length ? _text[_at] : '\0';
        }

        private AnswerExpression? Node(char kind, string text, AnswerExpression? left = null, AnswerExpression? right = null) =>
            ++_nodes > MaxNodes ? null : new(kind, text, left, right);

        private AnswerExpression? ReadSum(int depth)
        {
            var sum = ReadProduct(depth);
            while (sum is not null && Peek() is '+' or '-')
            {
                var kind = _text[_at++];
                sum = ReadProduct(depth) is { } right ? Node(kind, "", sum, right) : null;
            }

            return sum;
        }

        private AnswerExpression? ReadProduct(int depth)
        {
            var product = ReadSigned(depth);
            while (product is not null)
            {
                var next = Peek();
                if (next is '*' or '/') _at++;
                else if (next is not ('(' or '\\') && !char.IsAsciiLetter(next)) break;
                product = (next is '*' or '/' ? ReadSigned(depth) : ReadPower(depth)) is { } right ? Node(next == '/' ? '/' : '*', "", product, right) : null;
            }

            return product;
        }

        private AnswerExpression? ReadSigned(int depth)
        {
            if (depth > MaxDepth) return null;
            if (Peek() is not ('-' or '+')) return ReadPower(depth);
            var isMinus = _text[_at++] == '-';
            return ReadSigned(depth + 1) is { } operand ? isMinus ? Node('m', "", operand) : operand : null;
        }

        private AnswerExpression? ReadPower(int depth)
        {
            var power = ReadAtom(depth);
            if (power is null || Peek() != '^') return power;
            _at++;
            return (Peek() == '{' ? ReadBrackets(depth, '}') : ReadSigned(depth + 1)) is { } exponent ? Node('^', "", power, exponent) : null;
        }

        private AnswerExpression? ReadAtom(int depth)
        {
            var next = Peek();
            if (next == '(') return ReadBrackets(depth);
            if (char.IsAsciiDigit(next)) return ReadNumber();
            if (next == '\\') return ReadFraction(depth);
            if (!char.IsAsciiLetter(next)) return null;
            foreach (var name in Functions)
            {
                if (string.CompareOrdinal(_text, _at, name, 0, name.Length) != 0) continue;
                var start = _at;
                _at += name.Length;
                var hasExponent = Peek() == '^';
                var exponent = hasExponent ? ReadExponent() : null;
                if (Peek() == '(' && hasExponent == exponent is not null) return ReadBrackets(depth) is not { } argument || Node('f', name, argument) is not { } value ? null : exponent is null ? value : Node('^', "", value, exponent);
                _at = start;
            }

            _at++;
            return Node('s', next.ToString());
        }

        // The power of sin^2(x) and \sin^{2}(x), which stands before the argument.
        private AnswerExpression? ReadExponent()
        {
            _at++;
            var inBraces = Peek() == '{';
            if (inBraces) _at++;
            var exponent = char.IsAsciiDigit(Peek()) ? ReadNumber() : null;
            return !inBraces ? exponent : Peek() == '}' && ++_at > 0 ? exponent : null;
        }

        private AnswerExpression? ReadFraction(int depth)
        {
            const string name = "\\frac";
            if (string.CompareOrdinal(_text, _at, name, 0, name.Length) != 0) return null;
            _at += name.Length;
            if (Peek() != '{' || ReadBrackets(depth, '}') is not { } above || Peek() != '{') return null;
            return ReadBrackets(depth, '}') is { } below ? Node('/', "", above, below) : null;
        }

        private AnswerExpression? ReadBrackets(int depth, char closing = ')')
        {
            _at++;
            if (depth > MaxDepth || ReadSum(depth + 1) is not { } inside || Peek() != closing) return null;
            _at++;
            return inside;
        }

        private AnswerExpression? ReadNumber()
        {
            var start = _at;
            while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
            if (_at + 1 < _text.Length && _text[_at] == '.' && char.IsAsciiDigit(_text[_at + 1]))
            {
                _at++;
                while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
            }

            return _at - start > MaxDigits ? null : Node('n', _text[start.._at]);
        }
    }
}
