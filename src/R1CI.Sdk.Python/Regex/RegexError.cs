using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>A pattern or template that is refused: the guest's <c>re.error</c>.</summary>
/// <param name="reason">CPython's message without the position.</param>
/// <param name="pattern">The pattern or template.</param>
/// <param name="position">The code point it is about, or -1.</param>
internal sealed class RegexError(string reason, string pattern, int position) : Exception(Describe(reason, pattern, position))
{
    public string Reason { get; } = reason;

    public string Pattern { get; } = pattern;

    public int Position { get; } = position;

    /// <summary>Gets the line of the position, from 1.</summary>
    public int Line => Lines(Pattern, Position).Line;

    /// <summary>Gets the column of the position, from 1.</summary>
    public int Column => Lines(Pattern, Position).Column;

    private static string Describe(string reason, string pattern, int position)
    {
        if (position < 0)
        {
            return reason;
        }

        var (line, column) = Lines(pattern, position);
        var place = pattern.Contains('\n', StringComparison.Ordinal) ? $" (line {line}, column {column})" : "";
        return $"{reason} at position {position}{place}";
    }

    private static (int Line, int Column) Lines(string pattern, int position)
    {
        var before = CodePoints.Prefix(pattern, Math.Max(position, 0));
        var lineStart = before.LastIndexOf('\n') + 1;
        return (before.AsSpan().Count('\n') + 1, CodePoints.Count(before.AsSpan(lineStart)) + 1);
    }
}
