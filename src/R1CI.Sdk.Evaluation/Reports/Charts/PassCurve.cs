using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Charts;

/// <summary>How likely at least one of k runs is right, by k, with 95 % intervals.</summary>
internal static class PassCurve
{
    private const double Height = 220;
    private const double Top = 26;
    private const double Bottom = 30;

    // Room for the labels of the vertical axis, as a share of the width.
    private const double Left = 0.12;
    private const double Right = 0.06;

    // With more points, longer labels would run into each other on a telephone.
    private const int MostLongLabels = 4;

    /// <summary>Writes the chart, with the table behind it.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="passAt">The means, by k; at least one.</param>
    public static void Write(HtmlWriter html, IReadOnlyDictionary<int, Estimate> passAt)
    {
        List<KeyValuePair<int, Estimate>> points = [.. passAt.OrderBy(point => point.Key)];
        using (html.Open("svg", ("class", "curve"), ("width", "100%"), ("height", Axis.Px(Height + Top + Bottom)), ("role", "img"), ("aria-label", "pass@k by k, with 95 % intervals. The table that follows has the numbers.")))
        {
            Grid(html);
            for (var i = 1; i < points.Count; i++)
            {
                html.Empty("line", ("class", "trend"), ("x1", X(i - 1, points.Count)), ("x2", X(i, points.Count)), ("y1", Y(points[i - 1].Value.Value)), ("y2", Y(points[i].Value.Value)));
            }

            for (var i = 0; i < points.Count; i++)
            {
                Point(html, points[i].Key, points[i].Value, X(i, points.Count), points.Count > MostLongLabels);
            }
        }

        html.Line();
        DataTable.Fold(html, () => DataTable.Write(html, "pass@k", [new("k", true), new("pass@k, %", true), new("low, %", true), new("high, %", true)], points.Select(Cells)));
    }

    private static string[] Cells(KeyValuePair<int, Estimate> point) =>
        [Display.Count(point.Key), Display.Tenths(point.Value.Value), Display.Tenths(point.Value.Low), Display.Tenths(point.Value.High)];

    private static void Grid(HtmlWriter html)
    {
        for (var i = 0; i <= 4; i++)
        {
            var y = Y(i / 4.0);
            html.Empty("line", ("class", i == 0 ? "base" : "grid"), ("x1", Axis.At(Left)), ("x2", "100%"), ("y1", y), ("y2", y));
            html.Element("text", $"{25 * i}\u00A0%", ("class", "tick"), ("x", Axis.At(Left - 0.015)), ("y", y), ("dy", "4"));
        }
    }

    // Inside an element of its own at the point, so that the caps can be given in pixels.
    private static void Point(HtmlWriter html, int k, Estimate value, string x, bool isShort)
    {
        var (low, high) = (Y(value.Low), Y(value.High));
        using (html.Open("svg", ("x", x)))
        {
            html.Empty("line", ("class", "whisker"), ("y1", low), ("y2", high));
            html.Empty("line", ("class", "whisker"), ("x1", "-4"), ("x2", "4"), ("y1", low), ("y2", low));
            html.Empty("line", ("class", "whisker"), ("x1", "-4"), ("x2", "4"), ("y1", high), ("y2", high));
            html.Empty("circle", ("class", "point"), ("cy", Y(value.Value)), ("r", "4"));
            html.Element("text", isShort ? Display.WholePercent(value.Value) : Display.Percent(value.Value), ("class", "count"), ("y", high), ("dy", "-7"));
            html.Element("text", isShort ? Display.Count(k) : $"k\u00A0=\u00A0{k}", ("y", Axis.Px(Top + Height + 19)));
        }
    }

    private static string X(int index, int count) => Axis.At(Left + ((1 - Left - Right) * (index + 0.5) / count));

    private static string Y(double share) => Axis.Px(Top + (Height * (1 - (double.IsFinite(share) ? Math.Clamp(share, 0, 1) : 0))));
}
