using System.Globalization;
using System.Text;

namespace R1CI.Sdk.Python.Syntax;

/// <summary>Which characters identifiers are made of (Unicode XID_Start and XID_Continue).</summary>
internal static class Identifiers
{
    /// <summary>Index of the first character that may not stand where it stands; -1 when the word is an identifier.</summary>
    public static int FindInvalid(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length;)
        {
            if (Rune.DecodeFromUtf16(word[i..], out var rune, out var length) != System.Buffers.OperationStatus.Done
                || !(i == 0 ? IsStart(rune) : IsContinue(rune)))
            {
                return i;
            }

            i += length;
        }

        return -1;
    }

    /// <summary>Whether an identifier may begin with the character.</summary>
    public static bool IsStart(Rune rune)
    {
        if (rune.IsAscii)
        {
            return rune.Value == '_' || char.IsAsciiLetter((char)rune.Value);
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber => !IsExcluded(rune.Value),
            // Other_ID_Start.
            _ => rune.Value is 0x1885 or 0x1886 or 0x2118 or 0x212E,
        };
    }

    /// <summary>Whether the character may follow in an identifier.</summary>
    public static bool IsContinue(Rune rune)
    {
        if (IsStart(rune))
        {
            return true;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation => true,
            // Other_ID_Continue, and what XID_Start excludes but XID_Continue keeps.
            _ => rune.Value is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA or 0xE33 or 0xEB3 or 0xFF9E or 0xFF9F,
        };
    }

    /// <summary>Whether <c>str.isprintable</c> holds.</summary>
    public static bool IsPrintable(Rune rune) => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.SpaceSeparator);

    // Letters whose compatibility form is no identifier (ID_Start without XID_Start).
    private static bool IsExcluded(int code) =>
        code is 0x37A or 0xE33 or 0xEB3 or 0x309B or 0x309C or (>= 0xFC5E and <= 0xFC63) or 0xFDFA or 0xFDFB
            or 0xFE70 or 0xFE72 or 0xFE74 or 0xFE76 or 0xFE78 or 0xFE7A or 0xFE7C or 0xFE7E or 0xFF9E or 0xFF9F;
}
