using System.Globalization;

namespace R1CI.Sdk.Python.Text;

/// <summary>What CPython's str asks of one code point.</summary>
internal static class UnicodeText
{
    public static bool IsAlpha(int c) => c < 128
        ? (uint)((c | 0x20) - 'a') < 26
        : CharUnicodeInfo.GetUnicodeCategory(c) <= UnicodeCategory.OtherLetter;

    public static bool IsDecimal(int c) => DecimalDigit(c) >= 0;

    /// <summary>The value of a decimal digit of any script; -1 for anything else.</summary>
    public static int DecimalDigit(int c)
    {
        if (c < 128)
        {
            return (uint)(c - '0') < 10 ? c - '0' : -1;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber ? (int)Numeric(c) : -1;
    }

    /// <summary>Decimal digits, and superscripts, circled digits and their like.</summary>
    public static bool IsDigit(int c) => c < 128
        ? (uint)(c - '0') < 10
        : IsDecimal(c) || CharUnicodeInfo.GetDigitValue(char.ConvertFromUtf32(Scalar(c)), 0) >= 0;

    public static bool IsNumeric(int c) => c < 128
        ? (uint)(c - '0') < 10
        : Numeric(c) != -1 || IsIdeographicNumber(c);

    public static bool IsAlnum(int c) => IsAlpha(c) || (c < 128 ? (uint)(c - '0') < 10 : IsNumeric(c) || IsDigit(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(int c) => c < 128 ? c <= 0x20 && (c is 0x20 or >= 9 and <= 13 or >= 0x1c) : IsWideSpace(c);

    private static bool IsWideSpace(int c) => c switch
    {
        0x85 or 0xa0 or 0x1680 or >= 0x2000 and <= 0x200a => true,
        0x2028 or 0x2029 or 0x202f or 0x205f or 0x3000 => true,
        _ => false,
    };

    public static bool IsLineBreak(int c) => c is >= 10 and <= 13 or >= 0x1c and <= 0x1e or 0x85 or 0x2028 or 0x2029;

    /// <summary>Whether <c>repr</c> shows it as it is: everything but controls, formats, surrogates, private use, unassigned and separators other than the space.</summary>
    public static bool IsPrintable(int c)
    {
        if (c < 127)
        {
            return c >= 32;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse => false,
            UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            UnicodeCategory.SpaceSeparator => false,
            _ => true,
        };
    }

    public static bool IsUpper(int c) => c < 128
        ? (uint)(c - 'A') < 26
        : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.UppercaseLetter
            || c is >= 0x2160 and <= 0x216f or >= 0x24b6 and <= 0x24cf or >= 0x1f130 and <= 0x1f149 or >= 0x1f150 and <= 0x1f169
                or >= 0x1f170 and <= 0x1f189;

    public static bool IsLower(int c) => c < 128
        ? (uint)(c - 'a') < 26
        : CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.LowercaseLetter || IsOtherLowercase(c);

    public static bool IsTitle(int c) => c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.TitlecaseLetter;

    public static bool IsCased(int c) => IsLower(c) || IsUpper(c) || IsTitle(c);

    /// <summary>Characters between cased ones that a final sigma looks through (Unicode Case_Ignorable).</summary>
    public static bool IsCaseIgnorable(int c) => c is '\'' or '.' or ':' or '^' or '`' or 0xa8 or 0xad or 0xaf or 0xb4 or 0xb7 or 0xb8
        || (c >= 128 && (c is 0x2018 or 0x2019 or 0x2024 or 0x2027 or 0x387 or 0x55f or 0x5f4 || CharUnicodeInfo.GetUnicodeCategory(c) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter
            or UnicodeCategory.ModifierSymbol));

    public static bool IsIdentifierStart(int c)
    {
        if (c < 128)
        {
            return c == '_' || (uint)((c | 0x20) - 'a') < 26;
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
            ? c is not (0x37a or 0xe33 or 0xeb3 or 0x2e2f or 0xfe70 or 0xfe72 or 0xfe74 or 0xfe76 or 0xfe78 or 0xfe7a or 0xfe7c or 0xfe7e
                or >= 0xfc5e and <= 0xfc63 or 0xfdfa or 0xfdfb or 0xff9e or 0xff9f)
            : c is 0x1885 or 0x1886 or 0x2118 or 0x212e;
    }

    public static bool IsIdentifierPart(int c)
    {
        if (c < 128)
        {
            return c == '_' || (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10;
        }

        return IsIdentifierStart(c) || c is 0xb7 or 0x387 or >= 0x1369 and <= 0x1371 or 0x19da or 0xe33 or 0xeb3 or 0xff9e or 0xff9f
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;
    }

    public static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var c = CodePoints.At(text, i, out var length);
            if (i == 0 ? !IsIdentifierStart(c) : !IsIdentifierPart(c))
            {
                return false;
            }

            i += length;
        }

        return text.Length > 0;
    }

    /// <summary>Removes white space as <c>str.strip()</c> sees it from both ends.</summary>
    public static ReadOnlySpan<char> Strip(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && IsSpace(text[start]))
        {
            start++;
        }

        var end = text.Length;
        while (end > start && IsSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    private static double Numeric(int c) => CharUnicodeInfo.GetNumericValue(char.ConvertFromUtf32(Scalar(c)), 0);

    // Lone surrogates have no properties; U+FFFD stands in for them.
    private static int Scalar(int c) => c is >= 0xd800 and < 0xe000 ? 0xfffd : c;

    private static bool IsIdeographicNumber(int c) => c >= 0x3405 && IdeographicNumbers.Contains(c);

    private static bool IsOtherLowercase(int c) => c is 0xaa or 0xba or >= 0x2b0 and <= 0x2b8 or 0x2c0 or 0x2c1 or >= 0x2e0 and <= 0x2e4 or 0x345 or 0x37a
        or >= 0x1d2c and <= 0x1d6a or 0x1d78 or >= 0x1d9b and <= 0x1dbf or 0x2071 or 0x207f or >= 0x2090 and <= 0x209c or >= 0x2170 and <= 0x217f
        or >= 0x24d0 and <= 0x24e9 or 0x2c7c or 0x2c7d or 0xa69c or 0xa69d or 0xa770 or 0xa7f8 or 0xa7f9 or >= 0xab5c and <= 0xab5f
        or 0x10780 or >= 0x10783 and <= 0x10785 or >= 0x10787 and <= 0x107b0 or >= 0x107b2 and <= 0x107ba;
}
