namespace R1CI.Sdk.CodeIO.Parsing;

/// <summary>The lines of a reply, without a block of Markdown that some models put around the whole of it.</summary>
internal static class ReplyLines
{
    /// <remarks>A line ends at CR, LF or both: form feeds and the separators of Unicode belong to code and text.</remarks>
    public static IReadOnlyList<string> Of(string reply)
    {
        var lines = reply.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n').ToList();
        var opening = lines.FindIndex(static line => ReplySections.FenceOf(line.TrimStart()).Length > 0);
        if (opening < 0) return lines;
        var start = lines[opening].TrimStart();
        var fence = ReplySections.FenceOf(start);
        if (start[fence.Length..].Trim().ToLowerInvariant() is not ("markdown" or "md")) return lines;
        // The last bare fence closes it, unless the reply was cut: then that one closes a block inside, which stays open and says so.
        var closing = lines.FindLastIndex(line => line.Trim() == fence);
        if (closing > opening) lines.RemoveAt(closing);
        lines.RemoveAt(opening);
        return lines;
    }
}
