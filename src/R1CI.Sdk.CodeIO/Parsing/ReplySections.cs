using System.Text;

namespace R1CI.Sdk.CodeIO.Parsing;

/// <summary>The sections of a reply in Markdown: text under headings, where a heading is a line that begins with # or is bold as a whole, outside code.</summary>
/// <remarks>A heading of a lower level than a section's own, such as a bold line under one with ##, belongs to its text.</remarks>
internal sealed class ReplySections
{
    private static readonly (string Name, string[] Headings)[] Known =
    [
        (Main, ["main function"]),
        (Description, ["input output description", "input and output description", "io description", "input outputs description"]),
        (Generator, ["input generator"]),
        (Statement, ["problem statement", "problem description"]),
    ];

    public const string Main = "Main Function";
    public const string Description = "Input Output Description";
    public const string Generator = "Input Generator";
    public const string Statement = "Problem Statement";

    private const int BoldLevel = 7; // below ######

    private readonly Dictionary<string, StringBuilder> _texts = new(StringComparer.Ordinal);

    /// <summary>Gets whether the reply ends inside a code block, as a reply does that was cut.</summary>
    public bool EndsInCode { get; private set; }

    public static ReplySections Read(string reply)
    {
        var sections = new ReplySections();
        StringBuilder? current = null;
        var (fence, level) = ("", 0);
        foreach (var line in ReplyLines.Of(reply))
        {
            var start = line.TrimStart();
            if (fence.Length > 0) fence = start.StartsWith(fence, StringComparison.Ordinal) && start.Trim(fence[0]).Trim().Length == 0 ? "" : fence;
            else if (FenceOf(start) is { Length: > 0 } opened) fence = opened;
            else if (HeadingOf(start) is { } heading && (Named(heading.Text) is not null || heading.Level <= level))
            {
                // A second section of the same name replaces the first: models correct themselves.
                current = Named(heading.Text) is { } name ? sections._texts[name] = new StringBuilder() : null;
                level = heading.Level;
                continue;
            }

            current?.Append(line).Append('\n');
        }

        sections.EndsInCode = fence.Length > 0;
        return sections;
    }

    /// <summary>Gets a section's text without blank ends; <see langword="null"/> when the reply has no such heading.</summary>
    public string? Text(string name) => _texts.TryGetValue(name, out var text) ? text.ToString().Trim() : null;

    /// <summary>Gets the last code block of a section that is Python by its tag or has none; <see langword="null"/> when there is none.</summary>
    public string? Code(string name)
    {
        string? last = null;
        StringBuilder? block = null;
        var (fence, indent, isPython) = ("", 0, false);
        foreach (var line in (_texts.GetValueOrDefault(name)?.ToString() ?? "").Split('\n'))
        {
            var start = line.TrimStart();
            if (block is null)
            {
                fence = FenceOf(start);
                if (fence.Length == 0) continue;
                indent = line.Length - start.Length; // of a block inside a list
                isPython = start[fence.Length..].Trim().ToLowerInvariant() is "python" or "python3" or "py" or "";
                block = new StringBuilder();
            }
            else if (start.StartsWith(fence, StringComparison.Ordinal) && start.Trim(fence[0]).Trim().Length == 0)
            {
                last = isPython ? block.ToString() : last;
                block = null;
            }
            else
            {
                block.Append(line.AsSpan(Math.Min(indent, line.Length - start.Length))).Append('\n');
            }
        }

        return last;
    }

    /// <summary>Gets the run of characters that opens or closes a block of code; empty on other lines.</summary>
    public static string FenceOf(string line)
    {
        if (!line.StartsWith("```", StringComparison.Ordinal) && !line.StartsWith("~~~", StringComparison.Ordinal)) return "";
        var length = line.AsSpan().IndexOfAnyExcept(line[0]);
        return length < 0 ? line : line[..length];
    }

    private static (string Text, int Level)? HeadingOf(string line)
    {
        var text = line.TrimEnd();
        if (text.StartsWith('#')) return (text.Trim('#', ' ', '*', ':'), text.Length - text.TrimStart('#').Length);
        var isBold = text.Length > 4 && text.StartsWith("**", StringComparison.Ordinal) && text.TrimEnd(':').EndsWith("**", StringComparison.Ordinal);
        return isBold ? (text.Trim('*', ' ', ':'), BoldLevel) : null;
    }

    private static string? Named(string heading)
    {
        // "2. Input/Output Description:" and "Input-output description" are the same heading.
        var words = string.Join(' ', string.Concat(heading.Select(static c => char.IsAsciiLetter(c) ? char.ToLowerInvariant(c) : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Known.FirstOrDefault(known => known.Headings.Contains(words)).Name;
    }
}
