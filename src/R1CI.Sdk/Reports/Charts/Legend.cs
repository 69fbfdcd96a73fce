using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Reports.Charts;

/// <summary>What the fillings of a chart mean.</summary>
internal static class Legend
{
    /// <summary>Writes each filling beside its word.</summary>
    public static void Write(HtmlWriter html, IEnumerable<(string Class, string Word)> parts)
    {
        using (html.Open("p", ("class", "legend")))
        {
            foreach (var (name, word) in parts)
            {
                using (html.Open("span"))
                {
                    using (html.Open("svg", ("width", "14"), ("height", "14"), ("aria-hidden", "true"), ("focusable", "false")))
                    {
                        html.Empty("rect", ("class", name), ("x", "0.5"), ("y", "0.5"), ("width", "13"), ("height", "13"));
                    }

                    html.Text(" " + word);
                }
            }
        }

        html.Line();
    }
}
