using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.CodeIO.Reporting.Sections;

/// <summary>How long code, prompts and answers are.</summary>
internal static class LengthSection
{
    private static readonly (string Class, string Word)[] Directions = [("right", "outputs asked for"), ("wrong", "inputs asked for")];

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, RunStatistics statistics)
    {
        html.Element("p", "In characters; a column spans twice the one before.", ("class", "hint"));
        Legend.Write(html, Directions);
        using (html.Open("div", ("class", "two")))
        {
            Chart(html, "Prompts", "prompts", [statistics.Outputs.Prompts, statistics.Inputs.Prompts]);
            Chart(html, "Answers", "answers", [statistics.Outputs.Answers, statistics.Inputs.Answers]);
            Chart(html, "Reference code of a function", "functions", [statistics.Code]);
        }

        html.Line();
        DataTable.Fold(html, () => Table(html, statistics), "Show all lengths as a table");
    }

    private static void Chart(HtmlWriter html, string name, string what, IReadOnlyList<Spread> spreads)
    {
        using (html.Open("div"))
        {
            html.Element("h3", name);
            html.Line();
            var last = spreads.Max(static spread => spread.ByBits.Count);
            if (last == 0)
            {
                html.Element("p", "There are none.", ("class", "hint"));
                return;
            }

            var first = Enumerable.Range(0, last).First(bits => spreads.Any(spread => At(spread, bits) > 0));
            ChartColumn[] columns = [.. Enumerable.Range(first, last - first).Select(bits => new ChartColumn(ColumnChart.BitLabel(bits), ColumnChart.BitSpan(bits), [.. spreads.Select(spread => At(spread, bits))]))];
            ColumnChart.Write(html, $"{name} by length", spreads.Count > 1 ? Directions : [("bar", what)], ("characters", what), columns, string.Join(' ', spreads.Zip(spreads.Count > 1 ? Directions.Select(static part => part.Word) : [what]).Select(pair => Remark(pair.First, pair.Second))));
        }
    }

    private static long At(Spread spread, int bits) => bits < spread.ByBits.Count ? spread.ByBits[bits] : 0;

    private static string Remark(Spread spread, string what) => spread.Count == 0 ? "" :
        $"{char.ToUpperInvariant(what[0])}{what[1..]}: median {Display.Count(spread.At(0.5))}, nine in ten at most {Display.Count(spread.At(0.9))}, longest {Display.Count(spread.Most)}.";

    private static void Table(HtmlWriter html, RunStatistics statistics)
    {
        (string Name, Spread Spread)[] rows =
        [
            ("sources, bytes", statistics.SourceBytes), ("code, characters", statistics.Code), ("code, lines", statistics.CodeLines),
            ("prompts for outputs", statistics.Outputs.Prompts), ("prompts for inputs", statistics.Inputs.Prompts),
            ("answers with outputs", statistics.Outputs.Answers), ("answers with inputs", statistics.Inputs.Answers),
            ("pairs of a function", statistics.PairsOfFunction),
        ];
        DataTable.Write(html, "All lengths", [new("length of"), new("count", true), new("mean", true), new("least", true), new("median", true), new("90 % at most", true), new("99 % at most", true), new("most", true)],
            rows.Select(static row => new[]
            {
                row.Name, Display.Count(row.Spread.Count), Display.Mean(row.Spread.Mean), Display.Count(row.Spread.Least), Display.Count(row.Spread.At(0.5)), Display.Count(row.Spread.At(0.9)),
                Display.Count(row.Spread.At(0.99)), Display.Count(row.Spread.Most),
            }));
        html.Element("p", "Medians and shares are at most 1/32 too large.", ("class", "hint"));
    }
}
