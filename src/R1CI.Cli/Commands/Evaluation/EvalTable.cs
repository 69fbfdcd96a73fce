using System.Globalization;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Evaluation.Summaries;

namespace R1CI.Cli.Commands.Evaluation;

/// <summary>Prints what an evaluation came to: a line for each task and suite, in at most 100 columns.</summary>
internal sealed class EvalTable
{
    private const int Columns = 100;
    private const int FixedColumns = 54; // everything but suite and task
    private const int UnscorableColumns = 6;

    private readonly EvalSummary _summary;
    private readonly TextWriter _output;
    private readonly bool _hasUnscorable;
    private readonly int _suiteWidth;
    private readonly int _taskWidth;

    private EvalTable(EvalSummary summary, TextWriter output)
    {
        (_summary, _output) = (summary, output);
        _hasUnscorable = summary.Tasks.Any(task => task.Unscorable > 0);
        var room = Columns - FixedColumns - (_hasUnscorable ? UnscorableColumns : 0);
        _suiteWidth = Math.Min(Width(summary.Tasks.Select(task => task.Suite), "pass@4096".Length), room / 2);
        _taskWidth = Math.Min(Width(summary.Tasks.Select(task => task.Task), "134 tasks".Length), room - _suiteWidth - 1);
    }

    public static void Print(EvalSummary summary, string folder)
    {
        using var stdout = StandardOutput.OpenWriter();
        var table = new EvalTable(summary, stdout);
        table.PrintTasks();
        table.PrintMeans();
        table.PrintCounts();
        stdout.Write($"report: {Path.Combine(folder, EvalRun.ReportName)}\n");
    }

    private void PrintTasks()
    {
        Line("suite", "task", "n", "success", "95 % interval", "calls", "tokens", "check", "none*");
        foreach (var task in _summary.Tasks)
        {
            Line(
                task.Suite, task.Task, $"{task.Problems}", Share(task.Success?.Value), Interval(task.Success), Number(task.MeanCalls, 1, task.Runs), Number(task.MeanTokens, 0, task.Runs),
                Percent(task.SelfCheckShare, task.Runs), $"{task.Unscorable}");
        }

        _output.Write("\n");
    }

    private void PrintMeans()
    {
        foreach (var (suite, success) in _summary.Suites)
        {
            Line(suite, Of(_summary.Tasks.Count(task => task.Suite == suite && task.Success is not null)), "", Share(success.Value), Interval(success));
        }

        var runs = _summary.Tasks.Sum(task => task.Runs);
        Line(
            "macro", Of(_summary.Tasks.Count(task => task.Success is not null)), "", Share(_summary.Macro?.Value), Interval(_summary.Macro), Number(_summary.MeanCalls, 1, runs), Number(_summary.MeanTokens, 0, runs),
            Percent(_summary.SelfCheckShare, runs), $"{_summary.Tasks.Sum(task => task.Unscorable)}");
        foreach (var (k, pass) in _summary.PassAt.Where(_ => _summary.PassAt.Count > 1))
        {
            Line($"pass@{k}", "", "", Share(pass.Value), Interval(pass));
        }

        _output.Write("\n");
    }

    private void PrintCounts()
    {
        if (_hasUnscorable) _output.Write("* runs that could not be scored; they are in none of the other columns\n");
        Wrapped("status:", _summary.Status.Where(status => status.Value > 0).Select(status => $"{status.Key} {status.Value}"));
        Wrapped("scripts:", _summary.Scripts.Select(script => $"{script.Key} {script.Value}"));
        Wrapped("left out, for want of data (--data DIR):", _summary.LeftOut);
        if (_summary.Settings.GetValueOrDefault("shard") is { } shard) _output.Write($"part {shard} of the problems only\n");
    }

    // The last column is there when it has something to say.
    private void Line(string suite, string task, string problems, string success, string interval, string calls = "", string tokens = "", string check = "", string unscorable = "")
    {
        var text = $"{Cut(suite, _suiteWidth)} {Cut(task, _taskWidth)} {problems,5} {success,8} {interval,15} {calls,5} {tokens,7} {check,6}{(_hasUnscorable ? $" {unscorable,5}" : "")}";
        _output.Write(text.TrimEnd() + "\n");
    }

    private void Wrapped(string name, IEnumerable<string> words)
    {
        var line = name;
        foreach (var (index, word) in words.Index())
        {
            if (line.Length + word.Length + 3 > Columns)
            {
                _output.Write(line + ",\n");
                line = $"  {word}";
            }
            else
            {
                line += $"{(index == 0 ? " " : ", ")}{word}";
            }
        }

        if (line != name) _output.Write(line + "\n");
    }

    private static int Width(IEnumerable<string> cells, int least) => Math.Max(least, cells.Select(cell => cell.Length).DefaultIfEmpty(0).Max());

    // In the middle: names that are long are often told apart by their ends.
    private static string Cut(string cell, int width) => cell.Length <= width ? cell.PadRight(width) : $"{cell[..(width / 2)]}…{cell[^(width - (width / 2) - 1)..]}";

    private static string Of(int tasks) => tasks == 1 ? "1 task" : $"{tasks} tasks";

    private static string Share(double? value) => value is { } known ? Text($"{known * 100:F1} %") : "-";

    private static string Interval(Estimate? estimate) => estimate is { } known ? Text($"{known.Low * 100:F1} - {known.High * 100:F1} %") : "-";

    private static string Number(double value, int digits, int runs) => runs == 0 ? "-" : value.ToString($"F{digits}", CultureInfo.InvariantCulture);

    private static string Percent(double share, int runs) => runs == 0 ? "-" : Text($"{share * 100:F0} %");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
