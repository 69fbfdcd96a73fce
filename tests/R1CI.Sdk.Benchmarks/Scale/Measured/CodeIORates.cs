using System.Diagnostics;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Benchmarks.Scale.Measured;

/// <summary>CodeI/O without a teacher, one worker on one core while the other core does the same: seconds of each source file.</summary>
internal static class CodeIORates
{
    /// <summary>Gets the arguments of a run.</summary>
    public static string[] Arguments(string raw, string output, string shard = "0/1") => ["codeio", "run", "--raw", raw, "--out", output, "--workers", "1", "--shard", shard];

    /// <summary>Measures.</summary>
    /// <param name="program">The published command.</param>
    /// <param name="raw">What <c>--raw</c> takes.</param>
    /// <param name="scratch">An empty folder.</param>
    public static async Task<WorkInputs> MeasureAsync(string program, string raw, string scratch)
    {
        var (start, intake) = await StartAsync(program, raw, scratch);
        var (index, line) = await IndexAsync(program, scratch);
        var paced = await PaceAsync(raw, Path.Combine(scratch, "paced"));
        var output = Path.Combine(scratch, "codeio");
        var wall = await CommandRun.BesideAnotherAsync(program, Arguments(raw, output), Arguments(raw, Path.Combine(scratch, "codeio-beside")));
        var scale = (wall - start - intake) / paced.Sum();
        double[] seconds = [.. paced.Select(duration => duration * scale)];
        var functions = File.ReadLines(Path.Combine(output, "functions.jsonl")).Count();
        var bytes = (double)CommandRun.Bytes(output) / paced.Count;
        ScaleTables.PrintDurations("sources", seconds);
        Console.WriteLine(FormattableString.Invariant(
            $"    {functions} functions kept, {functions / seconds.Sum():F1}/s/core; {bytes * paced.Count / functions:F0} bytes a function, {bytes:F0} a source; {intake / paced.Count * 1e3:F2} ms of intake a source"));
        return new WorkInputs
        {
            Name = "CodeI/O", Items = 810_000, Seconds = seconds, StartSeconds = start, IntakeSecondsPerItem = intake / paced.Count, ProgramBytes = CommandRun.Bytes(Path.GetDirectoryName(program)!),
            IndexSecondsPerItem = index, IndexBytesPerItem = line,
            InputBytesPerItem = (double)(File.Exists(raw) ? new FileInfo(raw).Length : CommandRun.Bytes(raw)) / paced.Count, OutputBytesPerItem = bytes,
        };
    }

    private static async Task<(double Start, double Intake)> StartAsync(string program, string raw, string scratch)
    {
        var tiny = Path.Combine(scratch, "tiny.py");
        await File.WriteAllTextAsync(tiny, "def twice(n):\n    return n + n\n");
        var (starts, intakes) = (new List<double>(), new List<double>());
        for (var run = 0; run < 4; run++)
        {
            var start = await CommandRun.SecondsAsync(program, 0, Arguments(tiny, Path.Combine(scratch, $"tiny-{run}")));
            var intake = await CommandRun.SecondsAsync(program, 0, "codeio", "intake", "--raw", raw, "--out", Path.Combine(scratch, $"intake-{run}"));
            var nothing = await CommandRun.SecondsAsync(program, 0, "codeio", "intake", "--raw", tiny, "--out", Path.Combine(scratch, $"intake-tiny-{run}"));
            if (run == 0) continue; // the first brings the files into memory
            starts.Add(start);
            intakes.Add(Math.Max(1e-4, intake - nothing));
        }

        Statistics.Print("start of `r1ci codeio run`", starts, "s");
        Statistics.Print("intake of all sources", intakes, "s");
        return (Statistics.Median(starts), Statistics.Median(intakes));
    }

    // A shard with nothing of its own: of many sources that were taken in once, and of one.
    private static async Task<(double Seconds, double Bytes)> IndexAsync(string program, string scratch)
    {
        const int Sources = 50_000;
        var (many, one) = (await TakenAsync(program, Sources, scratch), await TakenAsync(program, 1, scratch));
        var seconds = new List<double>();
        for (var run = 0; run < 6; run++)
        {
            var (longer, shorter) = (await NothingAsync(many, run), await NothingAsync(one, run));
            if (run > 0) seconds.Add(Math.Max(0, longer - shorter) / Sources);
        }

        var line = (double)new FileInfo(Path.Combine(many, "places.jsonl")).Length / Sources;
        Console.WriteLine(FormattableString.Invariant($"  a shard looks at {Sources} sources that are not its own: {Statistics.Median(seconds) * 1e6:F2} µs and {line:F0} bytes each"));
        return (Statistics.Median(seconds), line);

        // Which has one of them, if any.
        Task<double> NothingAsync(string taken, int run) => CommandRun.SecondsAsync(program, 0, Arguments(taken, $"{taken}-{run}", "999999/1000000"));
    }

    private static async Task<string> TakenAsync(string program, int sources, string scratch)
    {
        var (raw, taken) = (Path.Combine(scratch, $"many-{sources}.jsonl"), Path.Combine(scratch, $"taken-{sources}"));
        await File.WriteAllLinesAsync(raw, Enumerable.Range(0, sources).Select(static n => FormattableString.Invariant($"{{\"path\": \"s{n}.py\", \"content\": \"def f{n}(n):\\n    return n + {n}\\n\"}}")));
        await CommandRun.SecondsAsync(program, 0, "codeio", "intake", "--raw", raw, "--out", taken);
        return taken;
    }

    // One worker's sources are done one after the other; the differences of their ends are their times.
    private static async Task<List<double>> PaceAsync(string raw, string output)
    {
        var (seconds, last) = (new List<double>(), Stopwatch.GetTimestamp());
        var run = new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions(), new CodeIORunOptions { Workers = 1 });
        await run.RunAsync(raw, output, _ =>
        {
            var now = Stopwatch.GetTimestamp();
            seconds.Add(Math.Max(1e-6, Stopwatch.GetElapsedTime(last, now).TotalSeconds));
            last = now;
        });
        return seconds;
    }
}
