using System.Text.Json;
using R1CI.Sdk.Evaluation.Reports.Charts;
using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>How runs and scripts ended.</summary>
internal static class EndSection
{
    // Bounds the page: there are 9 words for runs and 12 for scripts, but files may say anything.
    private const int MostWords = 24;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportContent content)
    {
        var summary = content.Summary;
        OutcomeChart.Legend(html);
        html.Element("h3", "Runs");
        html.Line();
        ShareChart.Write(html, "How runs ended", "end of the run", "runs", [.. summary.Status.Take(MostWords).Select(status => Bar(content.Figures, status.Key, status.Value))]);
        Fold(html, "How runs ended", "end", [.. summary.Status.Take(MostWords)]);

        html.Element("h3", "Scripts");
        html.Line();
        if (summary.Scripts.Values.Sum() == 0)
        {
            html.Element("p", "No script ran.", ("class", "hint"));
            return;
        }

        List<KeyValuePair<string, int>> scripts = [.. summary.Scripts.OrderBy(status => Order(status.Key)).ThenBy(status => status.Key, StringComparer.Ordinal).Take(MostWords)];
        ShareChart.Write(html, "How scripts ended", "status of the script", "scripts", [.. scripts.Select(status => new ShareBar(status.Key, "", status.Value))]);
        Fold(html, "How scripts ended", "status", scripts);
    }

    private static ShareBar Bar(RunFigures figures, string word, int count)
    {
        foreach (var status in Enum.GetValues<EvalStatus>().Where(status => JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString()) == word))
        {
            var runs = figures.Of(status);
            return new ShareBar(StatusNames.Of(status), word, count, runs.Total == count ? runs : null);
        }

        return new ShareBar(word, "", count);
    }

    private static int Order(string word) => ExecutionStatusExtensions.TryParseJsonName(word, out var status) ? (int)status : int.MaxValue;

    private static void Fold(HtmlWriter html, string caption, string heading, IReadOnlyCollection<KeyValuePair<string, int>> counts)
    {
        var total = Math.Max(1, counts.Sum(entry => (long)entry.Value));
        DataTable.Fold(html, () => DataTable.Write(html, caption, [new(heading), new("count", true), new("share, %", true)],
            counts.Select(entry => new[] { entry.Key, Display.Count(entry.Value), Display.Tenths((double)entry.Value / total) })));
    }
}
