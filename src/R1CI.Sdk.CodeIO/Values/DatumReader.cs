using System.Globalization;
using System.Numerics;
using System.Text;

namespace R1CI.Sdk.CodeIO.Values;

/// <summary>Reads a value as JSON or as Python spells it, wherever it stands in a text: models write either, and mixtures.</summary>
/// <remarks>
/// Beyond JSON: single quotes, <c>True</c>, <c>False</c>, <c>None</c>, <c>NaN</c>, <c>Infinity</c>, <c>nan</c>, <c>inf</c>, tuples and sets (lists in the
/// order written), a comma before the end, keys that are numbers (texts, as JSON spells them), line breaks in texts.
/// </remarks>
internal ref struct DatumReader(ReadOnlySpan<char> text, int start)
{
    private const int MaxDepth = 100;
    private const int MaxDigits = 4_300; // of sys.int_info.default_max_str_digits

    private static readonly Dictionary<string, Datum> Words = new(StringComparer.Ordinal)
    {
        ["true"] = new Datum.Flag(true), ["True"] = new Datum.Flag(true), ["false"] = new Datum.Flag(false), ["False"] = new Datum.Flag(false),
        ["null"] = Datum.Null.Only, ["None"] = Datum.Null.Only,
        ["NaN"] = new Datum.Float(double.NaN), ["nan"] = new Datum.Float(double.NaN),
        ["Infinity"] = new Datum.Float(double.PositiveInfinity), ["inf"] = new Datum.Float(double.PositiveInfinity),
    };

    private readonly ReadOnlySpan<char> _text = text;
    private int _depth;

    /// <summary>Gets where the next character to read stands: behind the value, once it was read.</summary>
    public int At { get; private set; } = start;

    /// <summary>Reads a value that is a text of its own.</summary>
    /// <returns>The value; <see langword="null"/> when the text is none, or has more than one.</returns>
    public static Datum? ReadAll(string text)
    {
        var reader = new DatumReader(text, 0);
        var value = reader.Read();
        reader.SkipSpace();
        return value is not null && reader.At == text.Length ? value : null;
    }

    /// <summary>Reads the value that stands here.</summary>
    /// <returns>The value; <see langword="null"/> when none does.</returns>
    public Datum? Read()
    {
        SkipSpace();
        if (++_depth > MaxDepth) return null;
        var value = Peek() switch
        {
            '{' => ReadBraces(),
            '[' => ReadItems(']'),
            '(' => ReadItems(')'),
            '"' or '\'' => ReadText() is { } content ? new Datum.Text(content) : null,
            var c when char.IsAsciiDigit(c) || c is '-' or '+' or '.' => ReadNumber(),
            _ => ReadWord(),
        };
        _depth--;
        return value;
    }

    private readonly char Peek() => At < _text.Length ? _text[At] : '\0';

    private void SkipSpace()
    {
        while (At < _text.Length && char.IsWhiteSpace(_text[At])) At++;
    }

    private bool Takes(char c)
    {
        SkipSpace();
        if (Peek() != c) return false;
        At++;
        return true;
    }

    private Datum? ReadItems(char end, Datum? first = null)
    {
        List<Datum> items = [];
        if (first is null) At++;
        else items.Add(first);
        var isTuple = end == ')';
        var hasComma = first is not null;
        while (true)
        {
            if (Takes(end)) return isTuple && items.Count == 1 && !hasComma ? items[0] : new Datum.Sequence(items);
            if (Read() is not { } item) return null;
            items.Add(item);
            hasComma = Takes(',');
            if (!hasComma && Peek() != end) return null;
        }
    }

    private Datum? ReadBraces()
    {
        At++;
        var members = new OrderedDictionary<string, Datum>(StringComparer.Ordinal);
        while (true)
        {
            if (Takes('}')) return new Datum.Mapping(members);
            if (Read() is not { } key) return null;
            SkipSpace();
            if (Peek() is ',' or '}' && members.Count == 0)
            {
                if (key is Datum.Mapping) return null; // {{"a": 1}} is no set
                _ = Takes(',');
                return ReadItems('}', key); // a set
            }

            if (!Takes(':') || KeyOf(key) is not { } name || Read() is not { } value) return null;
            members[name] = value;
            if (!Takes(',') && Peek() != '}') return null;
        }
    }

    // As json.dumps spells the keys that Python's dictionaries can have.
    private static string? KeyOf(Datum key) => key switch
    {
        Datum.Text text => text.Value,
        Datum.Null => "null",
        Datum.Flag flag => flag.IsTrue ? "true" : "false",
        Datum.Whole or Datum.Float => DatumJson.Of(key),
        _ => null,
    };

    private string? ReadText()
    {
        var quote = _text[At++];
        var content = new StringBuilder();
        while (At < _text.Length)
        {
            var c = _text[At++];
            if (c == quote) return content.ToString();
            if (c != '\\') content.Append(c);
            else if (!ReadEscape(content)) return null;
        }

        return null;
    }

    private bool ReadEscape(StringBuilder content)
    {
        if (At >= _text.Length) return false;
        var c = _text[At++];
        var digits = c switch { 'u' => 4, 'x' => 2, 'U' => 8, _ => 0 };
        if (digits > 0)
        {
            if (At + digits > _text.Length || !uint.TryParse(_text.Slice(At, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || code > 0x10FFFF) return false;
            At += digits;
            _ = code <= 0xFFFF ? content.Append((char)code) : content.Append(char.ConvertFromUtf32((int)code));
            return true;
        }

        _ = c switch
        {
            'n' => content.Append('\n'),
            't' => content.Append('\t'),
            'r' => content.Append('\r'),
            'b' => content.Append('\b'),
            'f' => content.Append('\f'),
            '0' => content.Append('\0'),
            '\n' => content,
            '"' or '\'' or '\\' or '/' => content.Append(c),
            _ => content.Append('\\').Append(c), // as Python takes what is no escape
        };
        return true;
    }

    private Datum? ReadNumber()
    {
        var start = At;
        if (Peek() is '-' or '+') At++;
        if (char.IsAsciiLetter(Peek())) return ReadWord() is Datum.Float word ? new Datum.Float(_text[start] == '-' ? -word.Value : word.Value) : null;
        while (At < _text.Length && (char.IsAsciiDigit(_text[At]) || _text[At] is '.' or 'e' or 'E' || (_text[At] is '+' or '-' && _text[At - 1] is 'e' or 'E'))) At++;
        var digits = _text[start..At];
        if (At < _text.Length && (char.IsLetter(_text[At]) || _text[At] == '_') || digits.Length > MaxDigits) return null;
        if (digits.ContainsAny(".eE")) return double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new Datum.Float(number) : null;
        return BigInteger.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? new Datum.Whole(whole) : null;
    }

    private Datum? ReadWord()
    {
        var start = At;
        while (At < _text.Length && char.IsAsciiLetter(_text[At])) At++;
        return Words.GetValueOrDefault(_text[start..At].ToString());
    }
}
