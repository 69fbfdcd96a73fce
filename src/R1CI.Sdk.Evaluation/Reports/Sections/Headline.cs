using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Reports.Html;
using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Evaluation.Summaries;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>The top of the page: what was evaluated, and the few numbers that most readers came for.</summary>
internal static class Headline
{
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
        using (html.Open("dl", ("class", "tiles")))
        {
            Tile(html, "Success", summary.Macro is { } macro ? Display.Percent(macro.Value) : "no score", summary.Macro is null ? "no run could be scored" : "95\u00A0% interval", "main", summary.Macro);
            foreach (var (k, pass) in summary.PassAt.OrderByDescending(point => point.Key).Where(point => point.Key > 1).Take(1))
            {
                Tile(html, $"pass@{k}", Display.Percent(pass.Value), "95\u00A0% interval", interval: pass);
            }

            Tile(html, "Code calls", Display.Mean(summary.MeanCalls), "mean of a run");
            Tile(html, "Tokens", Display.Mean(summary.MeanTokens), "mean of a run");
            Tile(html, "Self-check", Display.Percent(summary.SelfCheckShare), "of runs verified an answer by code");
            var unscorable = summary.Tasks.Sum(task => (long)task.Unscorable);
            Tile(html, "No score", Display.Count(unscorable), unscorable == 0 ? "every run was scored" : "runs that say nothing about the model");
        }

        html.Line();
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

    private static void Tile(HtmlWriter html, string name, string value, string note, string look = "plain", Estimate? interval = null)
    {
        using (html.Open("div", ("class", look)))
        {
            html.Element("dt", name);
            html.Element("dd", value, ("class", "figure"));
            using (html.Open("dd", ("class", "note")))
            {
                html.Text(note);
                if (interval is { } known)
                {
                    html.Text(" ");
                    html.Element("span", Display.Interval(known), ("class", "whole"));
                }
            }
        }
    }
}
