using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Charts;

/// <summary>A column of an <see cref="OutcomeChart"/>.</summary>
/// <param name="Label">What stands under it; short.</param>
/// <param name="Name">What it counts, for tables.</param>
/// <param name="Runs">The runs.</param>
internal sealed record OutcomeColumn(string Label, string Name, Outcomes Runs);

/// <summary>A histogram of runs whose columns are divided into right, wrong and without a score.</summary>
internal static class OutcomeChart
{
    private static readonly (string Class, string Word)[] Parts = [("right", "right"), ("wrong", "wrong"), ("unscored", "no score")];

    /// <summary>Writes the chart, with the table behind it.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="label">What it shows, for readers of screens.</param>
    /// <param name="heading">What the columns are by, for the head of the table.</param>
    /// <param name="columns">The columns, in order; at least one.</param>
    /// <param name="remark">What stands under the chart.</param>
    public static void Write(HtmlWriter html, string label, string heading, IReadOnlyList<OutcomeColumn> columns, string remark) =>
        ColumnChart.Write(html, label, Parts, (heading, "runs"), [.. columns.Select(column => new ChartColumn(column.Label, column.Name, [column.Runs.Right, column.Runs.Wrong, column.Runs.Unscorable]))], remark);

    /// <summary>Writes what the fillings mean.</summary>
    public static void Legend(HtmlWriter html) => R1CI.Sdk.Reports.Charts.Legend.Write(html, Parts);
}
