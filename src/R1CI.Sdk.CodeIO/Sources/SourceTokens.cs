namespace R1CI.Sdk.CodeIO.Sources;

/// <summary>The tokens of Python source without comments, white space and texts' contents where asked: what two copies of a file have in common.</summary>
/// <remarks>Reads any text, also what is no Python: a broken literal ends with its line or with the file.</remarks>
internal static class SourceTokens
{
    /// <summary>The token that stands for every text when their contents are left out.</summary>
    public const string AnyText = "\"\"";

    /// <summary>Gets the tokens in order: names, numbers, texts, and every other character on its own.</summary>
    /// <param name="source">The source text.</param>
    /// <param name="keepsTexts">Whether a text is its content, or only <see cref="AnyText"/>.</param>
    public static IEnumerable<string> Of(string source, bool keepsTexts)
    {
        for (var at = 0; at < source.Length;)
        {
            var c = source[at];
            if (c == '#')
            {
                at = EndOfLine(source, at);
            }
            else if (char.IsWhiteSpace(c) || c is '\\' or '\ufeff')
            {
                at++;
            }
            else if (c is '"' or '\'')
            {
                var end = EndOfText(source, at);
                yield return keepsTexts ? source[at..end] : AnyText;
                at = end;
            }
            else if (char.IsLetterOrDigit(c) || c == '_')
            {
                var start = at;
                while (at < source.Length && (char.IsLetterOrDigit(source[at]) || source[at] == '_')) at++;
                yield return source[start..at];
            }
            else
            {
                yield return c.ToString();
                at++;
            }
        }
    }

    /// <summary>Where the line ends that a place is in.</summary>
    public static int EndOfLine(string source, int at) => source.IndexOf('\n', at) is var end && end < 0 ? source.Length : end;

    /// <summary>Where the text ends whose first quote stands at a place.</summary>
    public static int EndOfText(string source, int at)
    {
        var quote = source[at];
        var isLong = at + 2 < source.Length && source[at + 1] == quote && source[at + 2] == quote;
        for (at += isLong ? 3 : 1; at < source.Length; at++)
        {
            if (source[at] == '\\') at++;
            else if (!isLong && source[at] == '\n') return at;
            else if (source[at] == quote && (!isLong || (at + 2 < source.Length && source[at + 1] == quote && source[at + 2] == quote))) return at + (isLong ? 3 : 1);
        }

        return source.Length;
    }
}
