using R1CI.Sdk.Evaluation.Reports.Charts;
using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>Success of each task, grouped by suite, best first.</summary>
internal static class TaskSection
{
    // Bounds the page; the tasks of all suites are 144.
    private const int MostTasks = 500;

    // Shorter lists stand in one column.
    private const int LeastForTwoColumns = 12;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportContent content)
    {
        List<TaskScore> tasks = [.. content.Summary.Tasks.Take(MostTasks)];
        Explain(html, content, tasks);
        foreach (var suite in tasks.GroupBy(task => task.Suite))
        {
            html.Element("h3", suite.Key.Length > 0 ? LongText.Shorten(suite.Key, Names.MaxChars) : "No suite");
            html.Line();
            Suite(html, content, [.. suite.OrderByDescending(task => task.Success?.Value ?? -1).ThenBy(task => task.Task, StringComparer.Ordinal)]);
        }

        DataTable.Fold(html, () => Table(html, content, tasks), "Show all numbers of the tasks as a table");
    }

    private static void Explain(HtmlWriter html, ReportContent content, List<TaskScore> tasks)
    {
        html.Element("p", "Best first. The bar is the mean over problems of the share of right runs; the line over it is the 95\u00A0% interval over problems.", ("class", "hint"));
        if (tasks.Exists(task => content.SplitOf(task.Task) == "test"))
        {
            using (html.Open("p", ("class", "hint")))
            {
                html.Text("Tasks marked ");
                html.Element("span", "test", ("class", "tag"));
                html.Text(" belong to the test split, on which a model is not to be trained; the others belong to the train split.");
            }
        }

        if (content.Summary.Tasks.Count > tasks.Count)
        {
            html.Element("p", $"The first {Display.Count(tasks.Count)} of {Display.Count(content.Summary.Tasks.Count)} tasks are shown; summary.json has all.", ("class", "hint"));
        }

        html.Line();
    }

    private static void Suite(HtmlWriter html, ReportContent content, List<TaskScore> tasks)
    {
        var columns = tasks.Count < LeastForTwoColumns ? 1 : 2;
        using (html.Open("div", ("class", columns == 1 ? "one" : "two")))
        {
            foreach (var part in tasks.Chunk((tasks.Count + columns - 1) / columns))
            {
                IntervalChart.Write(html, "Success by task", "task", part.Select(task => new IntervalBar(task.Task, task.Success, content.SplitOf(task.Task) == "test" ? "test" : "")));
            }
        }
    }

    private static void Table(HtmlWriter html, ReportContent content, List<TaskScore> tasks)
    {
        List<int> passes = [.. tasks.SelectMany(task => task.PassAt.Keys).Distinct().Where(k => k > 1).Order()];
        DataTable.Write(
            html,
            "All numbers of the tasks",
            [
                new("task"), new("suite"), new("split"), new("problems", true), new("runs", true), new("no score", true),
                new("success, %", true), new("low, %", true), new("high, %", true), .. passes.Select(k => new DataColumn($"pass@{k}, %", true)),
                new("calls", true), new("tokens", true), new("self-check, %", true),
            ],
            tasks.Select(task => Cells(task, content.SplitOf(task.Task), passes)));
    }

    private static string[] Cells(TaskScore task, string split, List<int> passes)
    {
        string[] success = task.Success is { } known ? [Display.Tenths(known.Value), Display.Tenths(known.Low), Display.Tenths(known.High)] : ["none", "none", "none"];
        return
        [
            task.Task, task.Suite, split, Display.Count(task.Problems), Display.Count(task.Runs), Display.Count(task.Unscorable), .. success,
            .. passes.Select(k => task.PassAt.TryGetValue(k, out var pass) ? Display.Tenths(pass) : "none"),
            Display.Mean(task.MeanCalls), Display.Mean(task.MeanTokens), Display.Tenths(task.SelfCheckShare),
        ];
    }
}
