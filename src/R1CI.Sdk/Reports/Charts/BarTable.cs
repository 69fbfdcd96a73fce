using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Reports.Charts;

/// <summary>The table around bars: a name, the bar below an axis of 0 to 100 %, and two figures in each row.</summary>
internal static class BarTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="caption">What it shows, for readers of screens.</param>
    /// <param name="heading">What the bars stand for.</param>
    /// <param name="value">What the first figure is.</param>
    /// <param name="beside">What the second figure is.</param>
    /// <param name="bars">The bars, in order.</param>
    /// <param name="row">Writes the row of a bar.</param>
    public static void Write<T>(HtmlWriter html, string caption, string heading, string value, string beside, IEnumerable<T> bars, Action<T> row)
    {
        using (html.Open("table", ("class", "bars")))
        {
            html.Element("caption", caption, ("class", "unseen"));
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                Heading(html, heading, value, beside);
            }

            html.Line();
            using (html.Open("tbody"))
            {
                foreach (var bar in bars)
                {
                    row(bar);
                }
            }
        }

        html.Line();
    }

    private static void Heading(HtmlWriter html, string heading, string value, string beside)
    {
        html.Element("th", heading, ("scope", "col"));
        using (html.Open("td", ("class", "plot")))
        {
            Axis.Labels(html);
        }

        using (html.Open("th", ("scope", "col"), ("class", "value")))
        {
            html.Element("b", value);
            html.Text(" ");
            html.Element("span", beside, ("class", "interval"));
        }
    }
}
