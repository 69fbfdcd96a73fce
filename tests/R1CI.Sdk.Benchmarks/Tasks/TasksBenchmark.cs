using System.Diagnostics;
using R1CI.Sdk.Tasks;
using R1CI.Sdk.Tasks.Audit;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Benchmarks.Tasks;

/// <summary>How fast items are made and answers are judged, on one core; and the longest that an answer made to be slow keeps a verifier busy.</summary>
/// <remarks>Bounds: 2,000 items/s median and 20/s slowest, 50 us median to judge the oracle answer, 100 ms for any text.</remarks>
internal static class TasksBenchmark
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(60);

    public static Task RunAsync()
    {
        Console.WriteLine($"{"task",-42}{"items/s",10}{"verify, us",12}{"hostile, ms",13}  slowest text");
        List<Row> rows = [.. TaskLibrary.All.Where(task => !task.Info.NeedsData).Select(Measure)];
        foreach (var row in rows) Console.WriteLine(row);
        Console.WriteLine(new Row("median", Median(rows, row => row.ItemsPerSecond), Median(rows, row => row.Verify), Median(rows, row => row.Hostile), ""));
        var slowest = rows.MaxBy(row => row.Hostile)!;
        Console.WriteLine(new Row("worst", rows.Min(row => row.ItemsPerSecond), rows.Max(row => row.Verify), slowest.Hostile, $"{slowest.Name}: {slowest.Text}"));
        return Task.CompletedTask;
    }

    private static Row Measure(ReasoningTask task)
    {
        for (var index = 0; index < 20; index++) Judge(task.Create(1, index));
        var items = new List<TaskItem>();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Least || items.Count < 20) items.Add(task.Create(2, items.Count));
        var made = items.Count / clock.Elapsed.TotalSeconds;
        var verify = items.Take(200).Select(item => Enumerable.Range(0, 3).Min(_ => Judge(item))).Order().ToArray();
        var (seconds, text) = new[] { Slowest(task.Create(3, 0, 1)), Slowest(task.Create(3, 1, task.Info.MaxLevel)) }.MaxBy(pair => pair.Seconds);
        return new Row(task.Info.Name, made, verify[verify.Length / 2] * 1e6, seconds * 1e3, text);
    }

    private static (double Seconds, string Text) Slowest(TaskItem item)
    {
        (double Seconds, string Text) slowest = (0, "");
        foreach (var (name, make) in HostileAnswers.For(item.Problem.Answer!))
        {
            var answer = make();
            var seconds = Judge(item, answer);
            // Again, the best of four: a pause of the machine or code that is compiled is no property of the text.
            for (var again = 0; again < 3 && seconds > slowest.Seconds; again++) seconds = Math.Min(seconds, Judge(item, answer));
            if (seconds > slowest.Seconds) slowest = (seconds, name);
        }

        return slowest;
    }

    private static double Judge(TaskItem item, string? answer = null)
    {
        var start = Stopwatch.GetTimestamp();
        item.Verifier.Verify(item.Problem, answer ?? item.Problem.Answer);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<Row> rows, Func<Row, double> of) => rows.Select(of).Order().ElementAt(rows.Count / 2);

    private sealed record Row(string Name, double ItemsPerSecond, double Verify, double Hostile, string Text)
    {
        public override string ToString() => FormattableString.Invariant($"{Name,-42}{ItemsPerSecond,10:F0}{Verify,12:F1}{Hostile,13:F2}  {Text.ReplaceLineEndings("\\n")}");
    }
}
