using static R1CI.Sdk.Fuzzing.Generation.GrammarRule;

namespace R1CI.Sdk.Fuzzing.Generation;

/// <summary>Values written out, drawn from those at which implementations differ.</summary>
internal static class Literals
{
    private static readonly string[] Integers =
    [
        "0", "1", "2", "3", "5", "7", "8", "10", "12", "16", "31", "64", "100", "255", "256", "1000", "0xff", "0b1011", "0o17", "1_000", "2147483647", "2147483648",
        "4294967296", "9007199254740993", "9223372036854775807", "9223372036854775808", "18446744073709551616", "10000000000000000000000001", "0x1_0000_0000_0000_0001",
    ];

    private static readonly string[] Floats =
    [
        "0.0", "1.0", "1.5", "2.5", "0.5", "0.1", "0.3", "3.14159", "1e16", "1e15", "1e22", "1e-5", "1e-4", "5e-324", "1.7976931348623157e308", "123456789.125", "2.675",
        "1e100", "float('inf')", "float('nan')", "1_0.2_5", ".5", "10.", "4503599627370497.5", "0.1e1",
    ];

    private static readonly string[] Texts =
    [
        "''", "'a'", "'abc'", "'Hello, World'", "'b'", "'aXbXc'", "' x y '", "'123'", "'-12'", "'1.5'", "'0x1F'", "' 42 '", "'a,b,,c'", "'\\t\\n'", "'line1\\nline2\\r\\n'", "'ß'",
        "'ǅ'", "'İi'", "'𝔘𝔫𝔦'", "'e\\u0301'", "'\\x00'", "'٣'", "'½'", "'ﬁ'", "\"it's\"", "'\"q\"'", "'a\\\\b'", "'日本'", "'ΑΣ'", "'{}'", "'{0} {x}'", "'%s %d'", "'True'", "'1_000'",
        "'\\x85\\u2028'", "'nan'", "'1e5'", "'aaa'", "'title case words'", "'ABC'", "'z'", "'\\u00e9'", "'1j'", "'\\N{DEGREE SIGN}'",
    ];

    private static readonly string[] ByteTexts = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff'", "b'Hello'", "b'12'", "b'a b,c'", "b'\\xc3\\xa9'", "b'%d'", "rb'\\n'"];

    private static readonly string[] Complexes = ["1j", "0j", "(1+2j)", "(-1.5-2j)", "complex(-0.0, -0.0)", "complex('inf')", "(3-0j)", "complex(float('nan'), 1)", "2.5e10j"];

    public static string Of(Draft d, char kind) => kind switch
    {
        Kinds.Int => Integer(d),
        Kinds.Float => Real(d),
        Kinds.Complex => d.Used(AtomNumber, d.Choices.Of(Complexes)),
        Kinds.Str => Text(d),
        Kinds.Bytes => d.Used(StringsBytes, d.Choices.Of(ByteTexts)),
        Kinds.ByteArray => $"bytearray({d.Used(StringsBytes, d.Choices.Of(ByteTexts))})",
        Kinds.Ints => Items(d, Kinds.Int, '[', ']', List),
        Kinds.Words => Items(d, Kinds.Str, '[', ']', List),
        Kinds.Tuple => TupleOf(d),
        Kinds.Dict => DictOf(d),
        Kinds.Set => SetOf(d),
        Kinds.FrozenSet => $"frozenset({Items(d, d.Choices.Of(Kinds.Int, Kinds.Str), '(', ',')}))",
        Kinds.Range => d.Choices.Of("range(5)", "range(0)", "range(1, 10, 3)", "range(5, 0, -1)", "range(-3, 3)", "range(10, 0, -3)"),
        Kinds.Slice => d.Choices.Of("slice(None)", "slice(1, 3)", "slice(None, None, -1)", "slice(-2, None)", "slice(0, 10, 2)"),
        Kinds.None => d.Used(AtomNone, "None"),
        Kinds.Bool => d.Choices.Chance(50) ? d.Used(AtomTrue, "True") : d.Used(AtomFalse, "False"),
        Kinds.Callable => d.Choices.Of("str", "int", "len", "abs", "repr", "bool", "type", "float", "list", "sorted", "sum", "max", "ord", "chr", "tuple"),
        _ => Of(d, Kinds.Random(d.Choices)),
    };

    public static string Integer(Draft d)
    {
        d.Uses(AtomNumber);
        var text = d.Choices.Chance(60) ? d.Choices.Below(12).ToString(System.Globalization.CultureInfo.InvariantCulture) : d.Choices.Of(Integers);
        return d.Choices.Chance(20) ? d.Used(FactorMinus, $"-{text}") : text;
    }

    /// <summary>A number that is no harm as a count.</summary>
    public static string Small(Draft d) => d.Used(AtomNumber, d.Choices.Of("0", "1", "2", "3", "4", "-1", "-2", "True"));

    private static string Real(Draft d)
    {
        d.Uses(AtomNumber);
        var text = d.Choices.Of(Floats);
        return d.Choices.Chance(20) ? d.Used(FactorMinus, $"-{text}") : text;
    }

    public static string Text(Draft d)
    {
        var text = d.Used(Strings, d.Choices.Of(Texts));
        return d.Choices.Below(40) switch
        {
            0 => d.Used(StringsConcatenated, $"({text} {d.Choices.Of(Texts)})"),
            1 => d.Used(StringsRaw, "r'\\d+\\n'"),
            2 => d.Used(StringsTriple, "'''a\\\nb\"'''"),
            3 => d.Used(StringsConcatenated, $"('a' \"b\" {text})"),
            4 => d.Used(StringsTriple, "\"\"\"x'y\"\"\""),
            _ => text,
        };
    }

    private static string Items(Draft d, char kind, char open, char close, GrammarRule rule = GrammarRule.Tuple, int least = 0)
    {
        d.Uses(rule);
        var count = Math.Max(least, d.Choices.Of(0, 1, 2, 3, 3, 4, 6));
        var items = string.Join(", ", Enumerable.Range(0, count).Select(_ => Of(d, kind)));
        return close == ',' && count == 0 ? "(" : $"{open}{items}{close}";
    }

    // CPython adds the texts of a display to a set as often as it interns one of them, which depends on what else the process has run.
    private static string SetOf(Draft d) => d.Choices.Below(10) switch
    {
        0 => "set()",
        < 7 => Items(d, Kinds.Int, '{', '}', Set, 1),
        < 9 => $"set({Items(d, Kinds.Str, '[', ']', List)})",
        _ => d.Used(Set, $"{{{Text(d)}, {Text(d)}}}"),
    };

    private static string TupleOf(Draft d)
    {
        var count = d.Choices.Of(0, 1, 2, 2, 3, 4);
        d.Uses(count switch { 0 => TupleEmpty, 1 => TupleOne, _ => GrammarRule.Tuple });
        var kind = d.Choices.Of(Kinds.Int, Kinds.Int, Kinds.Str, Kinds.Any, Kinds.Float);
        return count == 1 ? $"({Of(d, Simple(d, kind))},)" : $"({string.Join(", ", Enumerable.Range(0, count).Select(_ => Of(d, Simple(d, kind))))})";
    }

    private static string DictOf(Draft d)
    {
        var count = d.Choices.Of(0, 1, 2, 3, 3);
        d.Uses(count == 0 ? DictEmpty : Dict);
        var key = d.Choices.Of(Kinds.Str, Kinds.Str, Kinds.Int);
        var value = d.Choices.Of(Kinds.Int, Kinds.Int, Kinds.Str, Kinds.Ints);
        return $"{{{string.Join(", ", Enumerable.Range(0, count).Select(_ => d.Used(Kvpair, $"{Of(d, key)}: {Of(d, value)}")))}}}";
    }

    // Without None inside: what goes into a set must hash as it does in another process.
    private static char Simple(Draft d, char kind) => kind == Kinds.Any ? d.Choices.Of("ifsBbc".ToCharArray()) : kind;
}
