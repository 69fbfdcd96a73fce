using R1CI.Sdk.Evaluation.Reports.Charts;
using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>How many code calls and tokens runs took.</summary>
internal static class EffortSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportContent content)
    {
        var figures = content.Figures;
        if (figures.Runs == 0)
        {
            html.Element("p", "No run ended.", ("class", "hint"));
            return;
        }

        OutcomeChart.Legend(html);
        using (html.Open("div", ("class", "two")))
        {
            using (html.Open("div"))
            {
                html.Element("h3", "Code calls");
                html.Element("p", "Runs by how many scripts they ran.", ("class", "hint"));
                html.Line();
                OutcomeChart.Write(html, "Runs by code calls", "code calls", [.. figures.ByCalls.Select(Calls)], $"Mean {Display.Mean(content.Summary.MeanCalls)}.");
            }

            using (html.Open("div"))
            {
                html.Element("h3", "Tokens");
                html.Element("p", "Runs by tokens sampled; a column spans twice the one before.", ("class", "hint"));
                html.Line();
                OutcomeChart.Write(html, "Runs by tokens", "tokens", Tokens(figures.ByTokenBits), $"Median {Display.Count(figures.TokensAt(0.5))}; nine runs in ten at most {Display.Count(figures.TokensAt(0.9))}; most {Display.Count(figures.TokensAt(1))}.");
            }
        }

        html.Line();
    }

    private static OutcomeColumn Calls(Outcomes runs, int calls) =>
        calls > RunFigures.MostCalls ? new($">{RunFigures.MostCalls}", $"more than {RunFigures.MostCalls}", runs) : new(Display.Count(calls), Display.Count(calls), runs);

    private static List<OutcomeColumn> Tokens(IReadOnlyList<Outcomes> bits)
    {
        var first = 0;
        while (bits[first].Total == 0)
        {
            first++;
        }

        return [.. Enumerable.Range(first, bits.Count - first).Select(bit => new OutcomeColumn(ColumnChart.BitLabel(bit), ColumnChart.BitSpan(bit), bits[bit]))];
    }
}
