using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Reports.Charts;

/// <summary>A column of a <see cref="ColumnChart"/>.</summary>
/// <param name="Label">What stands under it; short.</param>
/// <param name="Name">What it counts, for tables.</param>
/// <param name="Counts">How many there are of each part, from the bottom up.</param>
internal sealed record ChartColumn(string Label, string Name, IReadOnlyList<long> Counts)
{
    /// <summary>Gets all of them.</summary>
    public long Total => Counts.Sum();
}

/// <summary>A histogram whose columns may have several parts.</summary>
internal static class ColumnChart
{
    private const double Height = 150;
    private const double Top = 22;
    private const double Bottom = 24;

    // More labels than these would run into each other on a telephone.
    private const int MostLabels = 9;

    private static readonly string[] Prefixes = ["", "k", "M", "G", "T", "P", "E"];

    /// <summary>Writes the chart, with the table behind it.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="label">What it shows, for readers of screens.</param>
    /// <param name="parts">The class of each part, and its head in the table.</param>
    /// <param name="heads">The heads of the table's first column, which says what the columns are by, and of its last, which has the totals.</param>
    /// <param name="columns">The columns, in order; at least one.</param>
    /// <param name="remark">What stands under the chart.</param>
    public static void Write(HtmlWriter html, string label, IReadOnlyList<(string Class, string Head)> parts, (string First, string Total) heads, IReadOnlyList<ChartColumn> columns, string remark)
    {
        var highest = Math.Max(1, columns.Max(column => column.Total));
        using (html.Open("svg", ("class", "columns"), ("width", "100%"), ("height", Axis.Px(Height + Top + Bottom)), ("role", "img"), ("aria-label", $"{label}. The table that follows has the numbers.")))
        {
            var every = (columns.Count + MostLabels - 1) / MostLabels;
            for (var i = 0; i < columns.Count; i++)
            {
                Column(html, columns[i], parts, ((double)i / columns.Count, 1.0 / columns.Count), highest, i % every == 0);
            }

            html.Empty("line", ("class", "base"), ("x1", "0"), ("x2", "100%"), ("y1", Axis.Px(Top + Height)), ("y2", Axis.Px(Top + Height)));
        }

        html.Line();
        html.Element("p", remark, ("class", "hint"));
        var named = parts.Count > 1 ? parts : [];
        DataTable.Fold(html, () => DataTable.Write(html, label, [new(heads.First, true), .. named.Select(part => new DataColumn(part.Head, true)), new(heads.Total, true)],
            columns.Select(column => new[] { column.Name }.Concat(named.Count > 0 ? column.Counts.Select(Display.Count) : []).Append(Display.Count(column.Total)).ToArray())));
    }

    /// <summary>Gets the label of a column of numbers that have so many bits: the least of them, in multiples of 1,024 from there on.</summary>
    public static string BitLabel(int bits) => bits == 0 ? "0" : Display.Count(1L << ((bits - 1) % 10)) + Prefixes[(bits - 1) / 10];

    /// <summary>Gets the numbers that have so many bits, from the least to the greatest.</summary>
    public static string BitSpan(int bits) => bits switch
    {
        0 => "0",
        1 => "1",
        _ => $"{Display.Count(1L << (bits - 1))} to {Display.Count((long)((1UL << bits) - 1))}",
    };

    private static void Column(HtmlWriter html, ChartColumn column, IReadOnlyList<(string Class, string Head)> parts, (double Left, double Width) place, double highest, bool hasLabel)
    {
        var bottom = Top + Height;
        for (var i = 0; i < parts.Count; i++)
        {
            var height = Height * column.Counts[i] / highest;
            bottom -= height;
            if (column.Counts[i] > 0)
            {
                html.Empty("rect", ("class", parts[i].Class), ("x", Axis.At(place.Left + (place.Width * 0.12))), ("y", Axis.Px(bottom)), ("width", Axis.At(place.Width * 0.76)), ("height", Axis.Px(height)));
            }
        }

        if (!hasLabel)
        {
            return;
        }

        var middle = Axis.At(place.Left + (place.Width / 2));
        if (column.Total > 0)
        {
            html.Element("text", Display.Count(column.Total), ("class", "count"), ("x", middle), ("y", Axis.Px(bottom - 6)));
        }

        html.Element("text", column.Label, ("x", middle), ("y", Axis.Px(Top + Height + 17)));
    }
}
