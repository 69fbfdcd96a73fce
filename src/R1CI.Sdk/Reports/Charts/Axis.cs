using System.Globalization;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Reports.Charts;

/// <summary>
/// Positions in a chart, in percent of its width: a chart grows and shrinks with the page while its text and lines keep their size.
/// </summary>
internal static class Axis
{
    private static readonly string[] Ticks = ["0", "25", "50", "75", "100"];

    /// <summary>Writes a share of the width, held between 0 and 1, as a length of SVG.</summary>
    public static string At(double share) => double.IsFinite(share) ? (100 * Math.Clamp(share, 0, 1)).ToString("0.##", CultureInfo.InvariantCulture) + "%" : "0%";

    /// <summary>Writes a number of pixels.</summary>
    public static string Px(double pixels) => pixels.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Writes what charts of the page share, once: the hatching of runs without a score.</summary>
    public static void Definitions(HtmlWriter html)
    {
        using (html.Open("svg", ("class", "defs"), ("width", "0"), ("height", "0"), ("aria-hidden", "true"), ("focusable", "false")))
        using (html.Open("defs"))
        {
            using (html.Open("pattern", ("id", "hatch"), ("width", "6"), ("height", "6"), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)")))
            {
                html.Empty("rect", ("class", "hatch-ground"), ("width", "6"), ("height", "6"));
                html.Empty("line", ("class", "hatch-line"), ("x1", "0"), ("x2", "0"), ("y1", "0"), ("y2", "6"));
            }
        }

        html.Line();
    }

    /// <summary>Writes the labels over a column of bars.</summary>
    public static void Labels(HtmlWriter html)
    {
        using (html.Open("svg", ("class", "axis"), ("width", "100%"), ("height", "14"), ("aria-hidden", "true"), ("focusable", "false")))
        {
            for (var i = 0; i < Ticks.Length; i++)
            {
                html.Element("text", Ticks[i], ("x", At(i / 4.0)), ("y", "11"));
            }
        }
    }
}
