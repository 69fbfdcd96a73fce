using System.Globalization;
using System.Text;

namespace R1CI.Sdk.Python.Text;

/// <summary>One parsed format specification: <c>[[fill]align][sign][z][#][0][width][grouping][.precision][type]</c>.</summary>
internal readonly record struct FormatSpec
{
    /// <summary>The default: what an empty specification means.</summary>
    public static readonly FormatSpec Empty = new() { Fill = " ", Width = -1, Precision = -1 };

    /// <summary>Gets the padding, one code point.</summary>
    public string Fill { get; init; }

    /// <summary>Gets one of &lt; &gt; = ^, or NUL for the type's own side.</summary>
    public char Align { get; init; }

    /// <summary>Gets one of + - space, or NUL.</summary>
    public char Sign { get; init; }

    /// <summary>Gets whether a rounded negative zero loses its sign.</summary>
    public bool CoercesNegativeZero { get; init; }

    /// <summary>Gets whether # was given.</summary>
    public bool IsAlternate { get; init; }

    /// <summary>Gets the least width in code points; -1 when absent.</summary>
    public int Width { get; init; }

    /// <summary>Gets the precision; -1 when absent.</summary>
    public int Precision { get; init; }

    /// <summary>Gets the thousands separator, a comma or an underscore, or NUL.</summary>
    public char Grouping { get; init; }

    /// <summary>Gets the presentation type, or NUL.</summary>
    public char Type { get; init; }

    /// <summary>Gets how many digits make a group.</summary>
    public int GroupSize => Type is 'b' or 'o' or 'x' or 'X' ? 4 : 3;

    /// <summary>Parses a specification.</summary>
    /// <param name="text">The part after the colon.</param>
    /// <param name="typeName">The guest type's name, for messages.</param>
    /// <param name="defaultType">What the type means when none is given; NUL is that of floats.</param>
    /// <param name="padsRight">Whether the type aligns left, so that a 0 before the width is a fill only.</param>
    /// <exception cref="GuestFault">ValueError with CPython's text.</exception>
    public static FormatSpec Parse(string text, string typeName, char defaultType, bool padsRight)
    {
        var reader = new FormatSpecReader(text);
        var fill = reader.ReadFillAndAlign(out var align);
        var sign = reader.Take('+', '-', ' ');
        var coerces = reader.Take('z') != 0;
        var alternate = reader.Take('#') != 0;
        if (fill is null && reader.Take('0') != 0)
        {
            fill = "0";
            align = align == 0 && !padsRight ? '=' : align;
        }

        var width = reader.ReadNumber();
        var grouping = reader.ReadGrouping();
        var precision = -1;
        if (reader.Take('.') != 0)
        {
            precision = reader.ReadNumber();
            if (precision < 0)
            {
                throw GuestFault.Value("Format specifier missing precision");
            }
        }

        var type = reader.ReadType(typeName, defaultType);
        CheckGrouping(grouping, type == 0 ? defaultType : type);
        return new FormatSpec
        {
            Fill = fill ?? " ",
            Align = align,
            Sign = sign,
            CoercesNegativeZero = coerces,
            IsAlternate = alternate,
            Width = width,
            Precision = precision,
            Grouping = grouping,
            Type = type,
        };
    }

    /// <summary>Refuses a type code the guest type does not have.</summary>
    public static GuestFault UnknownCode(char code, string typeName) =>
        GuestFault.Value($"Unknown format code '{Show(code)}' for object of type '{typeName}'");

    private static void CheckGrouping(char grouping, char type)
    {
        if (grouping == 0 || type is 'd' or 'e' or 'f' or 'g' or 'E' or 'G' or '%' or 'F' or '\0')
        {
            return;
        }

        if (grouping == '_' && type is ('b' or 'o' or 'x' or 'X'))
        {
            return;
        }

        throw GuestFault.Value($"Cannot specify '{grouping}' with '{Show(type)}'.");
    }

    private static string Show(char code) => code is > ' ' and < '\x7f' ? code.ToString() : $"\\x{(int)code:x}";
}

/// <summary>The cursor of <see cref="FormatSpec.Parse"/>.</summary>
internal struct FormatSpecReader(string text)
{
    private int _at;

    public string? ReadFillAndAlign(out char align)
    {
        align = '\0';
        if (text.Length == 0)
        {
            return null;
        }

        Rune.DecodeFromUtf16(text, out _, out var first);
        if (text.Length > first && IsAlign(text[first]))
        {
            align = text[first];
            _at = first + 1;
            return text[..first];
        }

        if (IsAlign(text[0]))
        {
            align = text[0];
            _at = 1;
        }

        return null;
    }

    public char Take(params ReadOnlySpan<char> any)
    {
        if (_at < text.Length && any.Contains(text[_at]))
        {
            return text[_at++];
        }

        return '\0';
    }

    /// <summary>A number, at most the largest int: longer than any text.</summary>
    public int ReadNumber()
    {
        var start = _at;
        var value = 0L;
        for (; _at < text.Length && char.IsDigit(text[_at]); _at++)
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(text[_at]);
            if (value > (long.MaxValue - digit) / 10)
            {
                throw GuestFault.Value("Too many decimal digits in format string");
            }

            value = value * 10 + digit;
        }

        return _at == start ? -1 : (int)Math.Min(value, int.MaxValue);
    }

    public char ReadGrouping()
    {
        var grouping = Take(',');
        if (grouping != 0 && _at < text.Length && text[_at] == '_')
        {
            throw BothSeparators();
        }

        grouping = grouping == 0 ? Take('_') : grouping;
        if (grouping == '_' && _at < text.Length && text[_at] == ',')
        {
            throw BothSeparators();
        }

        return grouping;
    }

    public char ReadType(string typeName, char defaultType)
    {
        var rest = text.AsSpan(_at);
        if ((rest is ['\0'] && defaultType != '\0') || (rest.Length == 2 && char.IsSurrogatePair(rest[0], rest[1])))
        {
            throw GuestFault.Value($"Unknown format code '\\x{char.ConvertToUtf32(text, _at):x}' for object of type '{typeName}'");
        }

        if (rest.Length > 1)
        {
            throw GuestFault.Value($"Invalid format specifier '{text}' for object of type '{typeName}'");
        }

        return rest.Length == 0 ? '\0' : rest[0];
    }

    private static bool IsAlign(char c) => c is '<' or '>' or '=' or '^';

    private static GuestFault BothSeparators() => GuestFault.Value("Cannot specify both ',' and '_'.");
}
