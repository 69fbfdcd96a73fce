namespace R1CI.Sdk.Python.Syntax;

/// <summary>A range of source text between quotes.</summary>
/// <param name="Start">Offset of the first character.</param>
/// <param name="End">Offset after the last.</param>
/// <param name="IsRaw">Whether backslashes stand for themselves.</param>
internal readonly record struct StringBody(int Start, int End, bool IsRaw);

/// <summary>The parts of one string token.</summary>
/// <param name="Body">What stands between the quotes.</param>
/// <param name="IsBytes">Prefix b.</param>
/// <param name="IsFormat">Prefix f.</param>
/// <param name="HasUnicodePrefix">Prefix u, which only the tree keeps.</param>
internal readonly record struct StringLiteral(StringBody Body, bool IsBytes, bool IsFormat, bool HasUnicodePrefix)
{
    /// <summary>Takes a well-formed token apart.</summary>
    public static StringLiteral Read(string source, int start, int end)
    {
        bool isRaw = false, isBytes = false, isFormat = false;
        var at = start;
        for (; source[at] is not ('\'' or '"'); at++)
        {
            switch (source[at] | 0x20)
            {
                case 'r':
                    isRaw = true;
                    break;
                case 'b':
                    isBytes = true;
                    break;
                case 'f':
                    isFormat = true;
                    break;
            }
        }

        var isTriple = end - at >= 6 && source[at + 1] == source[at] && source[at + 2] == source[at];
        var quotes = isTriple ? 3 : 1;
        return new StringLiteral(new StringBody(at + quotes, end - quotes, isRaw), isBytes, isFormat, source[start] == 'u');
    }
}
