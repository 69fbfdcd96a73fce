namespace R1CI.Sdk.CodeIO.Parsing;

/// <summary>The beginning of a text that a model wrote, for a person who asks why it was not taken.</summary>
internal static class ReplyStart
{
    /// <summary>Gets at most so many characters, none of them cut in half.</summary>
    public static string Of(string text, int maxChars)
    {
        var trimmed = text.Trim();
        if (trimmed.Length <= maxChars) return trimmed;
        return trimmed[..(char.IsHighSurrogate(trimmed[maxChars - 1]) ? maxChars - 1 : maxChars)];
    }
}
