using System.Text;

namespace R1CI.Sdk.Execution;

/// <summary>Text that every tokenizer can encode: valid UTF-16 without NUL.</summary>
internal static class UnicodeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Finds the first NUL or lone surrogate; -1 when there is none.</summary>
    public static int FindInvalid(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAnyInRange('\uD800', '\uDFFF');
            var nul = (next < 0 ? text[at..] : text.Slice(at, next)).IndexOf('\0');
            if (nul >= 0)
            {
                return at + nul;
            }

            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (Rune.DecodeFromUtf16(text[at..], out _, out _) != System.Buffers.OperationStatus.Done)
            {
                return at;
            }

            at += 2;
        }
    }

    /// <summary>Puts U+FFFD in the place of every NUL and lone surrogate.</summary>
    public static string MakeValid(string text)
    {
        if (FindInvalid(text) < 0)
        {
            return text;
        }

        var chars = text.ToCharArray();
        var at = 0;
        for (var next = FindInvalid(chars); next >= 0; next = FindInvalid(chars.AsSpan(at)))
        {
            at += next;
            chars[at++] = Replacement;
        }

        return new string(chars);
    }
}
