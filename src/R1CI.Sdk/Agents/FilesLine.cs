using System.Globalization;
using System.Text;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Agents;

/// <summary>What a model, or a user, reads about the files that a script wrote: one line.</summary>
internal static class FilesLine
{
    private const int MaxNamed = 8;
    private const int MaxNameChars = 80;

    /// <summary>Names the files, with type and size, and says which were too large to keep.</summary>
    public static string Of(ExecutionResult result) =>
        "Files written: " + List(result.Files, result.UnlistedFiles, file => $"{NameOf(file)} ({file.MediaType}, {Bytes(file)}{(file.IsOverLimit ? ", over the limit: not kept" : "")})");

    /// <summary>Names the files whose content is not there.</summary>
    public static string LeftOut(ExecutionResult result) =>
        "Files over the limit, not kept: " + List([.. result.Files.Where(file => !file.HasContent)], result.UnlistedFiles, file => $"{NameOf(file)} ({Bytes(file)})");

    private static string List(IReadOnlyList<OutputFile> files, int unlisted, Func<OutputFile, string> describe)
    {
        var more = Math.Max(0, files.Count - MaxNamed) + unlisted;
        var named = string.Join(", ", files.Take(MaxNamed).Select(describe));
        return more == 0 ? named : string.Create(CultureInfo.InvariantCulture, $"{named}{(named.Length > 0 ? " and " : "")}{more:N0} more");
    }

    private static string Bytes(OutputFile file) => string.Create(CultureInfo.InvariantCulture, $"{file.Length:N0} bytes");

    // A script's words: they stay in the line, and do not fill it.
    private static string NameOf(OutputFile file)
    {
        var shown = new StringBuilder();
        foreach (var rune in file.Path.EnumerateRunes())
        {
            if (shown.Length >= MaxNameChars) return shown.Append("...").ToString();
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format)
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:x}}}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }
}
