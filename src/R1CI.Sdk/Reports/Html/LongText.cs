using System.Globalization;

namespace R1CI.Sdk.Reports.Html;

/// <summary>Texts of any length, cut in the middle so that their beginning and their end stay readable.</summary>
internal static class LongText
{
    /// <summary>Cuts a text that is too long, and says how much is missing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="maxChars">How much of it to keep, in UTF-16 code units; at least 2.</param>
    public static string Shorten(string text, int maxChars)
    {
        if (text.Length <= maxChars)
        {
            return text;
        }

        // No half of a surrogate pair may be left over at either end of the gap.
        var head = maxChars / 2;
        head -= char.IsHighSurrogate(text[head - 1]) ? 1 : 0;
        var tail = text.Length - (maxChars / 2);
        tail += char.IsLowSurrogate(text[tail]) ? 1 : 0;
        return string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, head)} [\u2026 {tail - head:N0} characters cut \u2026] {text.AsSpan(tail)}");
    }
}
