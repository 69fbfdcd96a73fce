using System.Globalization;
using System.IO.Compression;

namespace R1CI.Sdk.Python.Text;

/// <summary>The names of characters, as CPython 3.11's <c>unicodedata</c> (Unicode 14) has them. The table is read at the first use.</summary>
/// <remarks>UnicodeNames.generate.py writes the resource and says how it is laid out.</remarks>
internal static class UnicodeNames
{
    private const string Ideograph = "CJK UNIFIED IDEOGRAPH-", Syllable = "HANGUL SYLLABLE ";
    private const int FirstSyllable = 0xAC00, Vowels = 21, Finals = 28;

    // The Jamo short names of the Unicode Standard, section 3.12.
    private static readonly string[] Leads = ["G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P", "H"];
    private static readonly string[] Middles = ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE", "WI", "YU", "EU", "YI", "I"];

    private static readonly string[] Tails =
        ["", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M", "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"];

    private static readonly (int First, int Last)[] Ideographs =
    [
        (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B738), (0x2B740, 0x2B81D), (0x2B820, 0x2CEA1), (0x2CEB0, 0x2EBE0), (0x30000, 0x3134A),
    ];

    private static readonly Lazy<(Dictionary<int, string> Names, Dictionary<string, int> Codes)> Table = new(Read);

    /// <summary>The name of a character; <see langword="null"/> when it has none.</summary>
    public static string? Name(int code)
    {
        if (code is >= FirstSyllable and <= 0xD7A3)
        {
            var i = code - FirstSyllable;
            return Syllable + Leads[i / (Vowels * Finals)] + Middles[i / Finals % Vowels] + Tails[i % Finals];
        }
        return IsIdeograph(code) ? Ideograph + code.ToString("X", CultureInfo.InvariantCulture) : Table.Value.Names.GetValueOrDefault(code);
    }

    /// <summary>The code point of a name or an alias, in any case; -1 when there is none.</summary>
    public static int Find(string name)
    {
        var upper = name.ToUpperInvariant();
        if (upper.StartsWith(Ideograph, StringComparison.Ordinal))
            return int.TryParse(upper.AsSpan(Ideograph.Length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && IsIdeograph(code) ? code : -1;
        if (upper.StartsWith(Syllable, StringComparison.Ordinal)) return FindSyllable(upper[Syllable.Length..]);
        return Table.Value.Codes.TryGetValue(upper, out var found) ? found : -1;
    }

    private static bool IsIdeograph(int code) => Array.Exists(Ideographs, r => code >= r.First && code <= r.Last);

    private static int FindSyllable(string sound)
    {
        for (var lead = 0; lead < Leads.Length; lead++)
        {
            if (!sound.StartsWith(Leads[lead], StringComparison.Ordinal)) continue;
            for (var middle = 0; middle < Middles.Length; middle++)
            {
                var tail = sound.AsSpan(Leads[lead].Length).StartsWith(Middles[middle], StringComparison.Ordinal) ? Array.IndexOf(Tails, sound[(Leads[lead].Length + Middles[middle].Length)..]) : -1;
                if (tail >= 0) return FirstSyllable + ((((lead * Vowels) + middle) * Finals) + tail);
            }
        }
        return -1;
    }

    private static (Dictionary<int, string> Names, Dictionary<string, int> Codes) Read()
    {
        var names = new Dictionary<int, string>(33_000);
        var codes = new Dictionary<string, int>(33_000, StringComparer.Ordinal);
        using var packed = typeof(UnicodeNames).Assembly.GetManifestResourceStream("unicode-names")!;
        using var reader = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress));
        var code = 0;
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var (distance, name) = Split(line);
            code += distance;
            names[code] = name;
            codes[name] = code;
        }
        while (reader.ReadLine() is { } line)
        {
            var (alias, name) = Split(line);
            codes[name] = alias;
        }
        return (names, codes);
    }

    private static (int Number, string Name) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return (int.Parse(line.AsSpan(0, space), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), line[(space + 1)..]);
    }
}
