namespace R1CI.Sdk.Python.Syntax;

/// <summary>One source text with line breaks made uniform, as the tokenizer reads it and errors quote it.</summary>
internal sealed class SourceText
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Prepares a source: drops a byte order mark, turns CRLF and CR into LF, ends the last line.</summary>
    public SourceText(string source, string fileName)
    {
        FileName = fileName;
        if (source.Length > 0 && source[0] == ByteOrderMark)
        {
            source = source[1..];
        }

        if (source.Contains('\r', StringComparison.Ordinal))
        {
            source = source.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        }

        Text = source.Length == 0 || source[^1] != '\n' ? source + "\n" : source;
    }

    public string FileName { get; }

    /// <summary>Gets the text; empty or ending in a line feed.</summary>
    public string Text { get; }

    /// <summary>Gets the line that starts at an offset, with its line feed.</summary>
    public string LineAt(int lineStart)
    {
        if (lineStart >= Text.Length)
        {
            return "";
        }

        var end = Text.IndexOf('\n', lineStart);
        return end < 0 ? Text[lineStart..] : Text[lineStart..(end + 1)];
    }

    /// <summary>How many code points lie between two offsets.</summary>
    public int CountCodePoints(int start, int end)
    {
        var count = 0;
        for (var i = start; i < end && i < Text.Length; i++)
        {
            if (!char.IsLowSurrogate(Text[i]) || i == start || !char.IsHighSurrogate(Text[i - 1]))
            {
                count++;
            }
        }

        return count;
    }
}
