using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Charts;

/// <summary>A column of an <see cref="OutcomeChart"/>.</summary>
/// <param name="Label">What stands under it; short.</param>
/// <param name="Name">What it counts, for tables.</param>
/// <param name="Runs">The runs.</param>
internal sealed record OutcomeColumn(string Label, string Name, Outcomes Runs);

/// <summary>A histogram of runs whose columns are divided into right, wrong and without a score.</summary>
internal static class OutcomeChart
{
    private const double Height = 150;
    private const double Top = 22;
    private const double Bottom = 24;

    // More labels than these would run into each other on a telephone.
    private const int MostLabels = 9;

    /// <summary>Writes the chart, with the table behind it.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="label">What it shows, for readers of screens.</param>
    /// <param name="heading">What the columns are by, for the head of the table.</param>
    /// <param name="columns">The columns, in order; at least one.</param>
    /// <param name="remark">What stands under the chart.</param>
    public static void Write(HtmlWriter html, string label, string heading, IReadOnlyList<OutcomeColumn> columns, string remark)
    {
        var highest = Math.Max(1, columns.Max(column => column.Runs.Total));
        using (html.Open("svg", ("class", "columns"), ("width", "100%"), ("height", Axis.Px(Height + Top + Bottom)), ("role", "img"), ("aria-label", $"{label}. The table that follows has the numbers.")))
        {
            var every = (columns.Count + MostLabels - 1) / MostLabels;
            for (var i = 0; i < columns.Count; i++)
            {
                Column(html, columns[i], (double)i / columns.Count, 1.0 / columns.Count, highest, i % every == 0);
            }

            html.Empty("line", ("class", "base"), ("x1", "0"), ("x2", "100%"), ("y1", Axis.Px(Top + Height)), ("y2", Axis.Px(Top + Height)));
        }

        html.Line();
        html.Element("p", remark, ("class", "hint"));
        DataTable.Fold(html, () => DataTable.Write(html, label, [new(heading, true), new("right", true), new("wrong", true), new("no score", true), new("runs", true)], columns.Select(Cells)));
    }

    /// <summary>Writes what the fillings mean.</summary>
    public static void Legend(HtmlWriter html)
    {
        using (html.Open("p", ("class", "legend")))
        {
            foreach (var (name, word) in new[] { ("right", "right"), ("wrong", "wrong"), ("unscored", "no score") })
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

    private static string[] Cells(OutcomeColumn column) =>
        [column.Name, Display.Count(column.Runs.Right), Display.Count(column.Runs.Wrong), Display.Count(column.Runs.Unscorable), Display.Count(column.Runs.Total)];

    private static void Column(HtmlWriter html, OutcomeColumn column, double left, double width, double highest, bool hasLabel)
    {
        var bottom = Top + Height;
        foreach (var (name, count) in new[] { ("right", column.Runs.Right), ("wrong", column.Runs.Wrong), ("unscored", column.Runs.Unscorable) })
        {
            var height = Height * count / highest;
            bottom -= height;
            if (count > 0)
            {
                html.Empty("rect", ("class", name), ("x", Axis.At(left + (width * 0.12))), ("y", Axis.Px(bottom)), ("width", Axis.At(width * 0.76)), ("height", Axis.Px(height)));
            }
        }

        var middle = Axis.At(left + (width / 2));
        if (column.Runs.Total > 0 && hasLabel)
        {
            html.Element("text", Display.Count(column.Runs.Total), ("class", "count"), ("x", middle), ("y", Axis.Px(bottom - 6)));
        }

        if (hasLabel)
        {
            html.Element("text", column.Label, ("x", middle), ("y", Axis.Px(Top + Height + 17)));
        }
    }
}
