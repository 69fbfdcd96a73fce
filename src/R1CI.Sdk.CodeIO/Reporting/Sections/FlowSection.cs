using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.CodeIO.Reporting.Sections;

/// <summary>How many sources and functions were kept, and why the others were not.</summary>
internal static class FlowSection
{
    // Bounds the page; the table has all.
    private const int MostBars = 40;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, RunStatistics statistics)
    {
        var counts = statistics.Counts;
        html.Element("p", "What went in is kept or dropped for one reason. A source without any function is dropped as a source; the functions of the others stand on their own.", ("class", "hint"));
        html.Line();
        using (html.Open("div", ("class", "two")))
        {
            Chart(html, "Sources", counts.SourcesKept, counts.Of("sources.dropped"));
            Chart(html, "Functions", counts.FunctionsKept, counts.Of("dropped"));
        }

        html.Line();
        var rows = statistics.Drops.Rows;
        if (rows.Count > 0) DataTable.Fold(html, () => Table(html, rows), "Show the reasons by stage, each with the first case");
    }

    private static void Chart(HtmlWriter html, string name, long kept, IReadOnlyList<KeyValuePair<string, long>> dropped)
    {
        using (html.Open("div"))
        {
            html.Element("h3", name);
            html.Line();
            var bars = dropped.OrderByDescending(static reason => reason.Value).Take(MostBars).Select(static reason => new ShareBar(reason.Key, "", reason.Value));
            ShareChart.Write(html, $"{name} kept and dropped", "kept, or why not", name.ToLowerInvariant(), [new ShareBar("kept", "", kept), .. bars]);
        }
    }

    private static void Table(HtmlWriter html, IReadOnlyList<DropRow> rows) => DataTable.Write(html, "Drops by stage and reason",
        [new("reason"), new("of"), new("stage"), new("count", true), new("first case")],
        rows.Select(static row => new[] { row.Reason, row.Kind, row.Stage, Display.Count(row.Count), LongText.Shorten(row.Example.ReplaceLineEndings(" "), 120) }));
}
