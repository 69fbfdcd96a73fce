using System.Globalization;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Evaluation.Summaries;

namespace R1CI.Cli.Commands.Evaluation;

/// <summary>Prints what an evaluation came to: a line for each task and suite, in at most 100 columns.</summary>
internal static class EvalTable
{
    private const int Columns = 100;
    private const int FixedColumns = 54; // everything but suite and task
    private const int UnscorableColumns = 6;

    public static void Print(EvalSummary summary, string folder)
    {
        using var stdout = StandardOutput.OpenWriter();
        var hasUnscorable = summary.Tasks.Any(task => task.Unscorable > 0);
        var room = Columns - FixedColumns - (hasUnscorable ? UnscorableColumns : 0);
        var suiteWidth = Math.Min(Width(summary.Tasks.Select(task => task.Suite), 6), room / 2); // 'pass@4' is the shortest that is no suite
        var taskWidth = Math.Min(Width(summary.Tasks.Select(task => task.Task), 9), room - suiteWidth - 1);
        Line("suite", "task", "n", "success", "95 % interval", "calls", "tokens", "check", "none*");
        foreach (var task in summary.Tasks)
        {
            Line(task.Suite, task.Task, $"{task.Problems}", Share(task.Success?.Value), Interval(task.Success), Number(task.MeanCalls, 1, task.Runs), Number(task.MeanTokens, 0, task.Runs), Check(task), $"{task.Unscorable}");
        }

        stdout.Write("\n");
        foreach (var (suite, success) in summary.Suites)
        {
            Line(suite, Of(summary.Tasks.Count(task => task.Suite == suite && task.Success is not null)), "", Share(success.Value), Interval(success), "", "", "", "");
        }

        var runs = summary.Tasks.Sum(task => task.Runs);
        Line("macro", Of(summary.Tasks.Count(task => task.Success is not null)), "", Share(summary.Macro?.Value), Interval(summary.Macro), Number(summary.MeanCalls, 1, runs), Number(summary.MeanTokens, 0, runs), Percent(summary.SelfCheckShare, runs), $"{summary.Tasks.Sum(task => task.Unscorable)}");
        foreach (var (k, pass) in summary.PassAt.Where(_ => summary.PassAt.Count > 1))
        {
            Line($"pass@{k}", "", "", Share(pass.Value), Interval(pass), "", "", "", "");
        }

        stdout.Write("\n");
        if (hasUnscorable) stdout.Write("* runs that could not be scored; they are in none of the other columns\n");
        Wrapped("status:", summary.Status.Where(status => status.Value > 0).Select(status => $"{status.Key} {status.Value}"));
        Wrapped("scripts:", summary.Scripts.Select(script => $"{script.Key} {script.Value}"));
        Wrapped("left out, for want of data (--data DIR):", summary.LeftOut);
        if (summary.Settings.GetValueOrDefault("shard") is { } shard) stdout.Write($"part {shard} of the problems only\n");
        stdout.Write($"report: {Path.Combine(folder, EvalRun.ReportName)}\n");

        // The last column is there when it has something to say.
        void Line(params ReadOnlySpan<string> cells)
        {
            var text = $"{Cut(cells[0], suiteWidth)} {Cut(cells[1], taskWidth)} {cells[2],5} {cells[3],8} {cells[4],15} {cells[5],5} {cells[6],7} {cells[7],6}{(hasUnscorable ? $" {cells[8],5}" : "")}";
            stdout.Write(text.TrimEnd() + "\n");
        }

        void Wrapped(string name, IEnumerable<string> words)
        {
            var line = name;
            foreach (var (index, word) in words.Index())
            {
                if (line.Length + word.Length + 3 > Columns)
                {
                    stdout.Write(line + ",\n");
                    line = $"  {word}";
                }
                else
                {
                    line += $"{(index == 0 ? " " : ", ")}{word}";
                }
            }

            if (line != name) stdout.Write(line + "\n");
        }
    }

    private static int Width(IEnumerable<string> cells, int least) => Math.Max(least, cells.Select(cell => cell.Length).DefaultIfEmpty(0).Max());

    // In the middle: names that are long are often told apart by their ends.
    private static string Cut(string cell, int width) => cell.Length <= width ? cell.PadRight(width) : $"{cell[..(width / 2)]}…{cell[^(width - (width / 2) - 1)..]}";

    private static string Of(int tasks) => tasks == 1 ? "1 task" : $"{tasks} tasks";

    private static string Check(TaskScore task) => Percent(task.SelfCheckShare, task.Runs);

    private static string Share(double? value) => value is { } known ? Text($"{known * 100:F1} %") : "-";

    private static string Interval(Estimate? estimate) => estimate is { } known ? Text($"{known.Low * 100:F1} - {known.High * 100:F1} %") : "-";

    private static string Number(double value, int digits, int runs) => runs == 0 ? "-" : value.ToString($"F{digits}", CultureInfo.InvariantCulture);

    private static string Percent(double share, int runs) => runs == 0 ? "-" : Text($"{share * 100:F0} %");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
