using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Charts;

/// <summary>A bar of an <see cref="IntervalChart"/>.</summary>
/// <param name="Name">What it is the success of.</param>
/// <param name="Value">The success; <see langword="null"/> when no run could be scored.</param>
/// <param name="Tag">A word beside the name; empty without.</param>
internal sealed record IntervalBar(string Name, Estimate? Value, string Tag = "");

/// <summary>Horizontal bars with 95 % intervals. It is a table whose rows hold their bar, so that what a chart says is also there as text.</summary>
internal static class IntervalChart
{
    /// <summary>Writes the chart.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="caption">What it shows, for readers of screens.</param>
    /// <param name="heading">What the bars stand for.</param>
    /// <param name="bars">The bars, in order.</param>
    public static void Write(HtmlWriter html, string caption, string heading, IEnumerable<IntervalBar> bars) =>
        BarTable.Write(html, caption, heading, "success", "95\u00A0% interval", bars, bar => Row(html, bar));

    private static void Row(HtmlWriter html, IntervalBar bar)
    {
        using (html.Open("tr"))
        {
            using (html.Open("th", ("scope", "row")))
            {
                Names.Write(html, bar.Name);
                if (bar.Tag.Length > 0)
                {
                    html.Text(" ");
                    html.Element("span", bar.Tag, ("class", "tag"));
                }
            }

            using (html.Open("td", ("class", "plot")))
            {
                Plot(html, bar.Value);
            }

            using (html.Open("td", ("class", "value")))
            {
                Value(html, bar.Value);
            }
        }

        html.Line();
    }

    private static void Value(HtmlWriter html, Estimate? value)
    {
        if (value is not { } known)
        {
            html.Element("span", "no score", ("class", "interval"));
            return;
        }

        html.Element("b", Display.Percent(known.Value));
        html.Text(" ");
        html.Element("span", Intervals.Of(known), ("class", "interval"));
    }

    private static void Plot(HtmlWriter html, Estimate? value)
    {
        using (html.Open("svg", ("width", "100%"), ("height", "20"), ("aria-hidden", "true"), ("focusable", "false")))
        {
            if (value is not { } known)
            {
                html.Empty("rect", ("class", "unscored"), ("y", "5"), ("width", "100%"), ("height", "10"));
                return;
            }

            html.Empty("rect", ("class", "bar"), ("y", "5"), ("width", Axis.At(known.Value)), ("height", "10"));
            var (low, high) = (Axis.At(known.Low), Axis.At(known.High));
            html.Empty("line", ("class", "whisker"), ("x1", low), ("x2", high), ("y1", "10"), ("y2", "10"));
            html.Empty("line", ("class", "whisker"), ("x1", low), ("x2", low), ("y1", "6.5"), ("y2", "13.5"));
            html.Empty("line", ("class", "whisker"), ("x1", high), ("x2", high), ("y1", "6.5"), ("y2", "13.5"));
        }
    }
}
