using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>The categories that a backslash and a letter name.</summary>
internal enum CharCategory
{
    Digit,
    Space,
    Word,
}

/// <summary>A set of characters: ranges, categories and their complements, with a table for the first 256.</summary>
internal sealed class CharSet
{
    private readonly List<(int First, int Last)> _ranges = [];
    private readonly List<(CharCategory Category, bool IsNegated)> _categories = [];
    private readonly bool _isAscii;
    private readonly bool _ignoresCase;
    private bool[]? _table;

    public CharSet(RegexFlags flags)
    {
        _isAscii = (flags & RegexFlags.Ascii) != 0;
        _ignoresCase = (flags & RegexFlags.IgnoreCase) != 0;
    }

    public bool IsNegated { get; set; }

    /// <summary>Whether it is one plain character, and which.</summary>
    public bool TryGetSingle(out int character)
    {
        character = _ranges.Count == 1 ? _ranges[0].First : -1;
        return !IsNegated && _categories.Count == 0 && _ranges.Count == 1 && _ranges[0].First == _ranges[0].Last;
    }

    public void Add(int first, int last) => _ranges.Add((first, last));

    public void Add(CharCategory category, bool isNegated) => _categories.Add((category, isNegated));

    public bool Contains(int c)
    {
        var table = _table ??= CreateTable();
        return c < table.Length ? table[c] : Compute(c);
    }

    public static bool IsIn(CharCategory category, int c, bool isAscii) => category switch
    {
        CharCategory.Digit => isAscii ? char.IsAsciiDigit((char)c) && c < 128 : UnicodeText.IsDecimal(c),
        CharCategory.Space => isAscii ? c is ' ' or (>= 9 and <= 13) : UnicodeText.IsSpace(c),
        _ => IsWord(c, isAscii),
    };

    public static bool IsWord(int c, bool isAscii) =>
        c < 128 ? char.IsAsciiLetterOrDigit((char)c) || c == '_' : !isAscii && UnicodeText.IsAlnum(c);

    private bool[] CreateTable()
    {
        var table = new bool[256];
        for (var c = 0; c < table.Length; c++)
        {
            table[c] = Compute(c);
        }

        return table;
    }

    private bool Compute(int c)
    {
        if (!_ignoresCase)
        {
            return HasExactly(c) != IsNegated;
        }

        foreach (var variant in CaseFold.Variants(c, _isAscii))
        {
            if (HasExactly(variant))
            {
                return !IsNegated;
            }
        }

        return IsNegated;
    }

    private bool HasExactly(int c)
    {
        foreach (var (first, last) in _ranges)
        {
            if (c >= first && c <= last)
            {
                return true;
            }
        }

        foreach (var (category, isNegated) in _categories)
        {
            if (IsIn(category, c, _isAscii) != isNegated)
            {
                return true;
            }
        }

        return false;
    }
}
