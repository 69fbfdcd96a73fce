namespace R1CI.Sdk.Models.Tokens;

/// <summary>Finds stop sequences in text that comes in pieces, and holds back what may be the beginning of one.</summary>
internal sealed class StopMatcher(IReadOnlyList<string> sequences)
{
    private string _held = "";

    /// <summary>Gets whether a sequence was found; no more pieces are to be read then.</summary>
    public bool HasMatched { get; private set; }

    /// <summary>Reads a piece, and returns the text that can be shown: everything before the first sequence, which itself is never shown.</summary>
    public string Read(string piece)
    {
        var text = _held.Length == 0 ? piece : _held + piece;
        var cut = FirstMatch(text);
        HasMatched = cut >= 0;
        var shown = HasMatched ? cut : text.Length - HeldLength(text);
        _held = HasMatched ? "" : text[shown..];
        return shown == text.Length ? text : text[..shown];
    }

    /// <summary>Ends the text, and returns what was held back.</summary>
    public string Flush()
    {
        var rest = _held;
        _held = "";
        return rest;
    }

    private int FirstMatch(string text)
    {
        var first = -1;
        foreach (var sequence in sequences)
        {
            var at = text.IndexOf(sequence, StringComparison.Ordinal);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }

    // The longest end of the text with which a sequence begins.
    private int HeldLength(string text)
    {
        var longest = 0;
        foreach (var sequence in sequences)
        {
            for (var length = Math.Min(sequence.Length - 1, text.Length); length > longest; length--)
            {
                if (text.AsSpan(text.Length - length).Equals(sequence.AsSpan(0, length), StringComparison.Ordinal))
                {
                    longest = length;
                }
            }
        }

        return longest;
    }
}
