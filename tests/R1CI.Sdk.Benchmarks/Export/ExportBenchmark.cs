using System.Diagnostics;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Benchmarks.Export;

/// <summary>How fast a file of rollouts becomes the files of trainers, beside reading it once, and how much memory that takes.</summary>
internal static class ExportBenchmark
{
    private const int Groups = 1_000;
    private const int GroupSize = 4;

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-export-benchmark-");
        try
        {
            var input = Path.Combine(folder.FullName, "r.jsonl");
            await WriteAsync(input);
            var megabytes = new FileInfo(input).Length / 1e6;
            Console.WriteLine($"\nexport: {Groups * GroupSize:N0} records, {megabytes:N0} MB");
            var records = 0;
            _ = Measure(() => records = TrajectoryFile.Read(input).Count()); // the code is compiled by then
            var reading = Measure(() => records = TrajectoryFile.Read(input).Count());
            Console.WriteLine($"  {"reading once",-14} {megabytes / reading.TotalSeconds,6:N0} MB/s {records / reading.TotalSeconds,8:N0} records/s");
            foreach (var format in Enum.GetValues<ExportFormat>().Where(format => format != ExportFormat.CodeIO))
            {
                var output = Path.Combine(folder.FullName, format.ToName());
                var time = Measure(() => TrajectoryExporter.Export(input, output, new ExportOptions { Format = format }));
                var written = Directory.GetFiles(output).Sum(file => new FileInfo(file).Length) / 1e6;
                Console.WriteLine(
                    $"  {format.ToName(),-14} {megabytes / time.TotalSeconds,6:N0} MB/s {Groups * GroupSize / time.TotalSeconds,8:N0} records/s, writes {written,5:N0} MB, {time / reading:N1} times reading once");
                Directory.Delete(output, recursive: true);
            }

            Console.WriteLine($"  most memory of this process: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // One run of the agent with two scripts, under many names.
    private static async Task WriteAsync(string path)
    {
        using var client = new ScriptedChatClient("I compute.\n```python\nprint(6*x)\n```", "I compute.\n```python\nprint(6*7)\n```", "It is <<<42>>>") { HasTokens = true };
        var run = await new R1Agent(client).RunAsync("What is 6*7?");
        using var writer = TrajectoryFileWriter.Open(path);
        for (var i = 0; i < Groups * GroupSize; i++)
        {
            var (group, sample) = Math.DivRem(i, GroupSize);
            writer.Append(new TrajectoryRecord
            {
                Run = run,
                Id = $"p{group}#v1.{sample}",
                Task = new TrajectoryTask($"p{group}", "", "arith@1"),
                Group = new TrajectoryGroup($"p{group}#v1", group, GroupSize, sample),
                Rewards = [new TrajectoryReward("correct", sample % 2, 1, RewardStatus.Ok, "exact@1")],
                Reward = sample % 2,
            });
        }
    }

    private static TimeSpan Measure(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start);
    }
}
