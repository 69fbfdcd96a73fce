using System.Globalization;
using System.Text;

namespace R1CI.Sdk.Reports.Html;

/// <summary>Turns any UTF-16 text into text of a page: nothing in it is markup, hidden, or able to reorder what stands around it.</summary>
internal static class HtmlText
{
    /// <summary>Appends a text as it may stand between tags and between double quotes.</summary>
    /// <remarks>
    /// NUL and the C0 controls appear as their Unicode pictures, because no escape of XML or HTML can express them. Marks that change
    /// the direction of text or cannot be seen appear by their number: code that reads otherwise than it runs would deceive the reader.
    /// </remarks>
    public static void Append(StringBuilder target, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // DecodeFromUtf16 gives U+FFFD for half of a surrogate pair.
            _ = Rune.DecodeFromUtf16(text, out var rune, out var length);
            var isLineEnd = rune.Value == '\r' && text.Length > 1 && text[1] == '\n';
            if (!isLineEnd)
            {
                AppendRune(target, rune);
            }

            text = text[length..];
        }
    }

    private static void AppendRune(StringBuilder target, Rune rune)
    {
        _ = rune.Value switch
        {
            '&' => target.Append("&amp;"),
            '<' => target.Append("&lt;"),
            '>' => target.Append("&gt;"),
            '"' => target.Append("&quot;"),
            '\n' or '\t' => target.Append((char)rune.Value),
            < 0x20 => target.Append((char)('\u2400' + rune.Value)),
            0x7F => target.Append('\u2421'),
            _ when IsUnseen(rune) => target.Append(CultureInfo.InvariantCulture, $"\u2039U+{rune.Value:X4}\u203A"),
            _ => target.Append(rune.ToString()),
        };
    }

    // Format characters include the bidirectional marks and the byte order mark. The joiners (U+200C, U+200D) shape words and emoji.
    private static bool IsUnseen(Rune rune) => rune.Value is not (0x200C or 0x200D) && Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.OtherNotAssigned => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF,
        _ => false,
    };
}
