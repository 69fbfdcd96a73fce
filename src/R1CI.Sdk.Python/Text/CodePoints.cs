using System.Text;

namespace R1CI.Sdk.Python.Text;

/// <summary>Strings counted in code points; a lone surrogate is one of its own, as in CPython.</summary>
internal static class CodePoints
{
    public static bool HasPairs(ReadOnlySpan<char> text)
    {
        for (var at = CharRange.IndexOf(text, '\ud800', '\udbff'); at >= 0;)
        {
            if (at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                return true;
            }

            var next = CharRange.IndexOf(text[(at + 1)..], '\ud800', '\udbff');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    public static int Count(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var i = CharRange.IndexOf(text, '\ud800', '\udbff'); i >= 0 && i + 1 < text.Length; i++)
        {
            Interruption.Check(i);
            if (char.IsHighSurrogate(text[i]) && char.IsLowSurrogate(text[i + 1]))
            {
                count--;
                i++;
            }
        }

        return count;
    }

    /// <summary>The code point that starts at <paramref name="index"/> and how many code units it takes.</summary>
    public static int At(ReadOnlySpan<char> text, int index, out int length)
    {
        var c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
        {
            length = 2;
            return char.ConvertToUtf32(c, text[index + 1]);
        }

        length = 1;
        return c;
    }

    public static string Prefix(string text, int count)
    {
        if (count >= text.Length)
        {
            return text;
        }

        var at = 0;
        for (; count > 0 && at < text.Length; count--)
        {
            Interruption.Check(count);
            At(text, at, out var length);
            at += length;
        }

        return text[..at];
    }

    public static int[] ToArray(ReadOnlySpan<char> text)
    {
        var result = new int[Count(text)];
        var at = 0;
        for (var i = 0; i < result.Length; i++)
        {
            Interruption.Check(i);
            result[i] = At(text, at, out var length);
            at += length;
        }

        return result;
    }

    public static string FromPoints(ReadOnlySpan<int> points)
    {
        var units = 0;
        for (var i = 0; i < points.Length; i++)
        {
            Interruption.Check(i);
            units += points[i] < 0x10000 ? 1 : 2;
        }

        return string.Create(units, points, static (to, points) =>
        {
            var at = 0;
            for (var i = 0; i < points.Length; i++)
            {
                Interruption.Check(i);
                var point = points[i];
                if (point < 0x10000)
                {
                    to[at++] = (char)point;
                    continue;
                }

                to[at++] = (char)(0xD800 + ((point - 0x10000) >> 10));
                to[at++] = (char)(0xDC00 + ((point - 0x10000) & 0x3FF));
            }
        });
    }

    public static string FromCodePoint(int codePoint) => codePoint < 0x10000 ? ((char)codePoint).ToString() : char.ConvertFromUtf32(codePoint);

    public static void Append(StringBuilder builder, int codePoint)
    {
        if (codePoint < 0x10000)
        {
            builder.Append((char)codePoint);
        }
        else
        {
            builder.Append(char.ConvertFromUtf32(codePoint));
        }
    }
}
