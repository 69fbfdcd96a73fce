using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Reports.Charts;

/// <summary>A bar of a <see cref="ShareChart"/>.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Word">The word for it in the files; empty when that is the name.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Runs">How they divide into right, wrong and without a score; <see langword="null"/> when that says nothing about them.</param>
internal sealed record ShareBar(string Name, string Word, long Count, Outcomes? Runs = null);

/// <summary>Horizontal bars that divide a whole: how runs or scripts ended. A table whose rows hold their bar.</summary>
internal static class ShareChart
{
    /// <summary>Writes the chart.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="caption">What it shows, for readers of screens.</param>
    /// <param name="heading">What the bars stand for.</param>
    /// <param name="unit">What is counted.</param>
    /// <param name="bars">The bars, in order.</param>
    public static void Write(HtmlWriter html, string caption, string heading, string unit, IReadOnlyList<ShareBar> bars)
    {
        var total = Math.Max(1, bars.Sum(bar => bar.Count));
        BarTable.Write(html, caption, heading, unit, "share", bars, bar => Row(html, bar, total));
    }

    private static void Row(HtmlWriter html, ShareBar bar, long total)
    {
        using (html.Open("tr", ("class", bar.Count == 0 ? "none" : "some")))
        {
            using (html.Open("th", ("scope", "row")))
            {
                Names.Write(html, bar.Name);
                if (bar.Word.Length > 0)
                {
                    html.Text(" ");
                    html.Element("code", bar.Word, ("class", "word"));
                }
            }

            using (html.Open("td", ("class", "plot")))
            {
                Plot(html, bar, total);
            }

            using (html.Open("td", ("class", "value")))
            {
                html.Element("b", Display.Count(bar.Count));
                html.Text(" ");
                html.Element("span", Display.Percent((double)bar.Count / total), ("class", "interval"));
            }
        }

        html.Line();
    }

    private static void Plot(HtmlWriter html, ShareBar bar, long total)
    {
        using (html.Open("svg", ("width", "100%"), ("height", "20"), ("aria-hidden", "true"), ("focusable", "false")))
        {
            (string Class, long Count)[] parts = bar.Runs is { } runs ? [("right", runs.Right), ("wrong", runs.Wrong), ("unscored", runs.Unscorable)] : [("bar", bar.Count)];
            var left = 0.0;
            foreach (var (name, count) in parts)
            {
                if (count > 0)
                {
                    html.Empty("rect", ("class", name), ("x", Axis.At(left)), ("y", "4"), ("width", Axis.At((double)count / total)), ("height", "12"));
                }

                left += (double)count / total;
            }
        }
    }
}
