namespace R1CI.Sdk.CodeIO.Narration;

/// <summary>Takes a line of an explanation apart, without knowing what it was written from.</summary>
/// <param name="Level">How deep the call is that it belongs to.</param>
/// <param name="Kind">Its first word; <c>Let</c> for an assignment, <c>Skip</c> for turns that are not told, the last of which is the head.</param>
/// <param name="Head">What stands before a colon, or the call.</param>
/// <param name="Members">What is said to be equal.</param>
/// <param name="HasValue">Whether the last member is the value.</param>
internal sealed record NarrationLine(int Level, string Kind, string Head, IReadOnlyList<string> Members, bool HasValue)
{
    private static readonly string[] Words = ["Call", "Constant", "Now", "Note", "Set", "Do", "Test", "Turn", "Item", "Return"];

    public static NarrationLine? Read(string line)
    {
        var level = (line.Length - line.TrimStart(' ').Length) / 2;
        var text = line.Trim();
        if (text.Length == 0 || text[^1] != '.') return null;
        text = text[..^1];
        if (text.StartsWith("We ", StringComparison.Ordinal)) return null; // said, not stated
        if (text.EndsWith(" the same way", StringComparison.Ordinal) && text.StartsWith('T')) return Skipped(level, text);
        // A variable may have such a name too: "Test = 3" is an assignment.
        var kind = Words.FirstOrDefault(w => text.StartsWith(w + " ", StringComparison.Ordinal) && !text.StartsWith(w + " = ", StringComparison.Ordinal)) ?? "Let";
        if (kind != "Let") text = text[(kind.Length + 1)..];
        var hasValue = true;
        foreach (var tail in new[] { ", so ", ", a value that is not written out" })
        {
            if (kind is not ("Test" or "Item" or "Let" or "Now" or "Return") || Find(text, tail) is not (>= 0 and var at)) continue;
            hasValue = tail[2] != 'a';
            text = text[..at];
        }
        if (kind == "Call") return Split(text, " returns ") is [var call, var result] ? new NarrationLine(level, kind, call, [result], true) : new NarrationLine(level, kind, text, [], true);
        var head = "";
        if (kind is "Set" or "Do" or "Turn" or "Item" && Find(text, ": ") is >= 0 and var colon)
        {
            (head, text) = (text[..colon], text[(colon + 2)..]);
        }
        else if (kind is "Set" or "Do")
        {
            (head, text) = (text, "");
        }
        return new NarrationLine(level, kind, head, text.Length == 0 ? [] : Split(text), hasValue);
    }

    // "Turns 3 to 9 go the same way", and not "The other items go the same way".
    private static NarrationLine? Skipped(int level, string text) =>
        text.Split(' ') is ["Turn" or "Turns", .. { } words] ? new NarrationLine(level, "Skip", words is [_, "to", var last, ..] ? last : words[0], [], true) : null;

    /// <summary>Splits at equals signs between spaces, or at another word, where it stands in no brackets and no string.</summary>
    public static IReadOnlyList<string> Split(string text, string at = " = ")
    {
        var parts = new List<string>();
        for (int next; (next = Find(text, at)) >= 0; text = text[(next + at.Length)..]) parts.Add(text[..next]);
        parts.Add(text);
        return parts;
    }

    // Outside of brackets and strings.
    private static int Find(string text, string what)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                if (c == '\\') i++;
                else if (c == quote) quote = '\0';
                continue;
            }
            if (depth == 0 && string.CompareOrdinal(text, i, what, 0, what.Length) == 0) return i;
            if (c is '\'' or '"') quote = c;
            else if (c is '(' or '[' or '{') depth++;
            else if (c is ')' or ']' or '}') depth--;
        }
        return -1;
    }
}
