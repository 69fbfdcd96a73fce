using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>The top of the page: what was evaluated, and the few numbers that most readers came for.</summary>
internal static class Headline
{
    private const string Unknown = "none";

    /// <summary>Gets the page's title.</summary>
    public static string Title(EvalSummary summary) => Subject(summary) is { Length: > 0 } subject ? $"{subject}: evaluation" : "Evaluation";

    /// <summary>Writes the title and the numbers.</summary>
    public static void Write(HtmlWriter html, ReportContent content)
    {
        var summary = content.Summary;
        using (html.Open("h1"))
        {
            html.Text("Evaluation");
            if (Subject(summary) is { Length: > 0 } subject)
            {
                html.Text(" of ");
                html.Element("bdi", subject);
            }
        }

        html.Line();
        html.Element("p", Scope(summary), ("class", "lead"));
        html.Line();
        Tile.Write(html, Tiles(summary));
    }

    private static IEnumerable<Tile> Tiles(EvalSummary summary)
    {
        yield return summary.Macro is { } macro ? new Tile("Success", Display.Percent(macro.Value), "95\u00A0% interval", Intervals.Of(macro)) : new Tile("Success", "no score", "no run could be scored");
        foreach (var (k, pass) in summary.PassAt.OrderByDescending(point => point.Key).Where(point => point.Key > 1).Take(1))
        {
            yield return new Tile($"pass@{k}", Display.Percent(pass.Value), "95\u00A0% interval", Intervals.Of(pass));
        }

        var isScored = summary.Macro is not null;
        yield return new Tile("Code calls", isScored ? Display.Mean(summary.MeanCalls) : Unknown, "mean of a run");
        yield return new Tile("Tokens", isScored ? Display.Mean(summary.MeanTokens) : Unknown, "mean of a run");
        yield return new Tile("Self-check", isScored ? Display.Percent(summary.SelfCheckShare) : Unknown, "of runs verified an answer by code");
        var unscorable = summary.Tasks.Sum(task => (long)task.Unscorable);
        yield return new Tile("No score", Display.Count(unscorable), unscorable == 0 ? "every run was scored" : "runs that say nothing about the model");
    }

    private static string Subject(EvalSummary summary) => LongText.Shorten(summary.Settings.GetValueOrDefault("model", ""), Names.MaxChars);

    private static string Scope(EvalSummary summary)
    {
        var tasks = Display.Of(summary.Tasks.Count, "task", "tasks");
        var problems = Display.Of(summary.Tasks.Sum(task => (long)task.Problems), "problem", "problems");
        var runs = Display.Of(summary.Tasks.Sum(task => (long)task.Runs), "scored run", "scored runs");
        var left = summary.LeftOut.Count == 0 ? "" : $" {Display.Of(summary.LeftOut.Count, "task was", "tasks were")} left out.";
        return $"{tasks}, {problems}, {runs}.{left} Success is the mean over tasks of the mean over problems of the share of right runs.";
    }
}
