using System.Diagnostics;
using R1CI.Sdk.Tasks;
using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Benchmarks.Tasks;

/// <summary>How fast items are made and answers are judged, on one core; and the longest that an answer made to be slow keeps a verifier busy.</summary>
internal static class TasksBenchmark
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(60);

    // At the longest that is read at all, and 1 MB of the same.
    private static readonly string[] Hostile =
    [
        .. new[] { "(", "[", "{\"a\":", "1+", "-", "1 ", "7", "a", "**", "\\frac", "1,", "[1,2],", "Move A from 1 to 2\n", "sqrt(", "((1)", "A = 1, ", "x^", "1/", "\n", "\u0000" }
            .SelectMany(text => new[] { Repeated(text, TaskItem.MaxAnswerChars), Repeated(text, 1 << 20) }),
    ];

    public static Task RunAsync()
    {
        Console.WriteLine($"{"task",-42}{"items/s",10}{"verify, us",12}{"hostile, ms",13}");
        List<Row> rows = [.. TaskLibrary.All.Where(task => !task.Info.NeedsData).Select(Measure)];
        foreach (var row in rows) Console.WriteLine(row);
        Console.WriteLine(new Row("median", Median(rows, row => row.ItemsPerSecond), Median(rows, row => row.Verify), Median(rows, row => row.Hostile)));
        Console.WriteLine(new Row("worst", rows.Min(row => row.ItemsPerSecond), rows.Max(row => row.Verify), rows.Max(row => row.Hostile)));
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
        // The largest over three items, each text the best of two: a pause of the machine is no property of the text.
        var hostile = items.Take(3).Max(item => Hostile.Max(text => Enumerable.Range(0, 2).Min(_ => Judge(item, text))));
        return new Row(task.Info.Name, made, verify[verify.Length / 2] * 1e6, hostile * 1e3);
    }

    private static double Judge(TaskItem item, string? answer = null)
    {
        var start = Stopwatch.GetTimestamp();
        item.Verifier.Verify(item.Problem, answer ?? item.Problem.Answer);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static double Median(List<Row> rows, Func<Row, double> of) => rows.Select(of).Order().ElementAt(rows.Count / 2);

    private static string Repeated(string text, int length) => string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];

    private sealed record Row(string Name, double ItemsPerSecond, double Verify, double Hostile)
    {
        public override string ToString() => FormattableString.Invariant($"{Name,-42}{ItemsPerSecond,10:F0}{Verify,12:F1}{Hostile,13:F2}");
    }
}
