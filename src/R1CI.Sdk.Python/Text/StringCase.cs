using System.Text;

namespace R1CI.Sdk.Python.Text;

/// <summary>Case conversion of whole strings with the full Unicode mappings (ß becomes SS, a final Σ becomes ς).</summary>
internal static class StringCase
{
    public static string Upper(string text) => Ascii.IsValid(text) ? MapAscii(text, isUpper: true) : Map(text, static (c, _, _, result) => AppendUpper(c, result));

    public static string Lower(string text) => Ascii.IsValid(text) ? MapAscii(text, isUpper: false) : Map(text, AppendLower);

    public static string Fold(string text) => Ascii.IsValid(text) ? MapAscii(text, isUpper: false) : Map(text, static (c, _, _, result) => AppendFold(c, result));

    private static string MapAscii(string text, bool isUpper)
    {
        const int Piece = 1 << 18;
        if (text.Length <= Piece)
        {
            return isUpper ? text.ToUpperInvariant() : text.ToLowerInvariant();
        }

        return string.Create(text.Length, (text, isUpper), static (to, x) =>
        {
            for (var at = 0; at < to.Length; at += Piece)
            {
                Interruption.Check();
                var from = x.text.AsSpan(at, Math.Min(Piece, to.Length - at));
                _ = x.isUpper ? Ascii.ToUpper(from, to[at..], out _) : Ascii.ToLower(from, to[at..], out _);
            }
        });
    }

    public static string Swap(string text) => Map(text, static (c, source, at, result) =>
    {
        if (UnicodeText.IsUpper(c))
        {
            AppendLower(c, source, at, result);
        }
        else if (UnicodeText.IsLower(c))
        {
            AppendUpper(c, result);
        }
        else
        {
            CodePoints.Append(result, c);
        }
    });

    public static string Title(string text)
    {
        var inWord = false;
        return Map(text, (c, source, at, result) =>
        {
            if (inWord)
            {
                AppendLower(c, source, at, result);
            }
            else
            {
                AppendTitle(c, result);
            }

            inWord = UnicodeText.IsCased(c);
        });
    }

    public static string Capitalize(string text) => Map(text, static (c, source, at, result) =>
    {
        if (at == 0)
        {
            AppendTitle(c, result);
        }
        else
        {
            AppendLower(c, source, at, result);
        }
    });

    /// <summary>Whether words start in upper or title case and go on in lower case, with at least one cased character.</summary>
    public static bool IsTitle(string text)
    {
        var (seen, inWord) = (false, false);
        for (var i = 0; i < text.Length;)
        {
            Interruption.Step();
            var c = CodePoints.At(text, i, out var length);
            i += length;
            var capital = UnicodeText.IsUpper(c) || UnicodeText.IsTitle(c);
            var small = !capital && UnicodeText.IsLower(c);
            if ((capital && inWord) || (small && !inWord))
            {
                return false;
            }

            inWord = capital || small;
            seen |= inWord;
        }

        return seen;
    }

    /// <summary>One-to-one lower case, as the regular expression engine compares.</summary>
    public static int SimpleLower(int c) => c < 128 ? (uint)(c - 'A') < 26 ? c | 0x20 : c
        : c is >= 0xd800 and < 0xe000 ? c
        : c == 0x130 ? 'i'
        : Rune.ToLowerInvariant(new Rune(c)).Value;

    /// <summary>One-to-one upper case.</summary>
    public static int SimpleUpper(int c) => c < 128 ? (uint)(c - 'a') < 26 ? c & ~0x20 : c
        : c is >= 0xd800 and < 0xe000 ? c
        : c == 0x131 ? 'I'
        : c == 0x17f ? 'S'
        : Rune.ToUpperInvariant(new Rune(c)).Value;

    private static string Map(string text, Action<int, string, int, StringBuilder> append)
    {
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            var c = CodePoints.At(text, i, out var length);
            Interruption.Step();
            append(c, text, i, result);
            i += length;
        }

        return Pieces.Text(result);
    }

    private static void AppendUpper(int c, StringBuilder result)
    {
        if (c is > 127 and < 0x10000 && CaseTables.Upper.TryGetValue((char)c, out var several))
        {
            result.Append(several);
            return;
        }

        CodePoints.Append(result, SimpleUpper(c));
    }

    private static void AppendLower(int c, string text, int at, StringBuilder result)
    {
        if (c == 0x130)
        {
            result.Append("i\u0307");
        }
        else if (c == 0x3a3)
        {
            result.Append(IsFinalSigma(text, at) ? '\u03c2' : '\u03c3');
        }
        else
        {
            CodePoints.Append(result, SimpleLower(c));
        }
    }

    private static void AppendTitle(int c, StringBuilder result)
    {
        if (c is > 127 and < 0x10000 && CaseTables.Title.TryGetValue((char)c, out var mapped))
        {
            result.Append(mapped);
        }
        else if (c is >= 0x10d0 and <= 0x10ff)
        {
            result.Append((char)c);
        }
        else
        {
            AppendUpper(c, result);
        }
    }

    private static void AppendFold(int c, StringBuilder result)
    {
        if (c is > 127 and < 0x10000 && CaseTables.Fold.TryGetValue((char)c, out var mapped))
        {
            result.Append(mapped);
        }
        else if (c is >= 0x13f8 and <= 0x13fd or >= 0xab70 and <= 0xabbf)
        {
            // Cherokee folds to upper case.
            CodePoints.Append(result, SimpleUpper(c));
        }
        else if (c is >= 0x13a0 and <= 0x13f5)
        {
            result.Append((char)c);
        }
        else if (c == 0x130)
        {
            result.Append("i\u0307");
        }
        else
        {
            CodePoints.Append(result, SimpleLower(c));
        }
    }

    // A cased letter before, none after, looking through case-ignorable characters on both sides.
    private static bool IsFinalSigma(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && UnicodeText.IsCaseIgnorable(Before(text, ref before)))
        {
            before--;
        }

        if (before < 0 || !UnicodeText.IsCased(Before(text, ref before)))
        {
            return false;
        }

        for (var after = at + 1; after < text.Length;)
        {
            var c = CodePoints.At(text, after, out var length);
            if (!UnicodeText.IsCaseIgnorable(c))
            {
                return !UnicodeText.IsCased(c);
            }

            after += length;
        }

        return true;
    }

    private static int Before(string text, ref int at)
    {
        if (at > 0 && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]))
        {
            at--;
        }

        return CodePoints.At(text, at, out _);
    }
}
