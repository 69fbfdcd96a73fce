using R1CI.Sdk.CodeIO.Reporting.Sections;
using R1CI.Sdk.Files;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.CodeIO.Reporting;

/// <summary>Writes <c>stats.json</c> and <c>report.html</c> beside the files of a run: what went in and came out, and what it is like.</summary>
/// <remarks>
/// The same files give the same bytes; times stand in <c>timing.json</c> only. Memory does not grow with the files. The page is one file for any browser,
/// without a network: texts of sources and models are escaped, and its policy forbids every script but its own and every request.
/// </remarks>
public static class CodeIOReport
{
    /// <summary>The name of the statistics, one JSON object.</summary>
    public const string StatisticsName = "stats.json";

    /// <summary>The name of the page.</summary>
    public const string PageName = "report.html";

    /// <summary>Writes both files; those that are there are replaced when the new ones are whole.</summary>
    /// <param name="folder">The folder of a run, or of merged runs, that has ended: <c>manifest.json</c> and the files of records.</param>
    /// <exception cref="FileNotFoundException">The folder has no manifest.</exception>
    /// <exception cref="FormatException">A file is not as a run writes it; the message has file and line.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void Write(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Write(folder, RunCounts.Read(folder));
    }

    /// <summary>Writes both files of a run whose manifest is not there yet.</summary>
    internal static void Write(string folder, byte[] manifest) => Write(folder, RunCounts.Of(manifest));

    private static void Write(string folder, RunCounts counts)
    {
        var statistics = RunStatistics.Of(folder, counts);
        WholeFile.Write(Path.Combine(folder, StatisticsName), output => StatisticsJson.Write(output, statistics));
        WholeFile.Write(Path.Combine(folder, PageName), output => WritePage(output, statistics));
    }

    /// <summary>Writes the page.</summary>
    internal static void WritePage(Stream output, RunStatistics statistics)
    {
        using var html = new HtmlWriter(output);
        Page.Write(html, Headline.Title, page => Headline.Write(page, statistics), [.. SectionsOf(statistics)]);
    }

    private static IEnumerable<Section> SectionsOf(RunStatistics statistics)
    {
        yield return new Section("flow", "What was kept", html => FlowSection.Write(html, statistics));
        yield return new Section("success", "Right answers", html => SuccessSection.Write(html, statistics));
        yield return new Section("lengths", "Lengths", html => LengthSection.Write(html, statistics));
        yield return new Section("functions", "Functions", html => FunctionSection.Write(html, statistics));
        if (statistics.Examples.Chosen.Count > 0) yield return new Section("examples", "Records in full", html => ExampleSection.Write(html, statistics.Examples.Chosen));
        yield return new Section("settings", "Settings", html => SettingList.Write(html, statistics.Counts.Settings));
    }
}
