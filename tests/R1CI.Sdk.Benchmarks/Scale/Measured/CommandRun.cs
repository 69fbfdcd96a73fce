using System.Collections.Concurrent;
using System.Diagnostics;

namespace R1CI.Sdk.Benchmarks.Scale.Measured;

/// <summary>The published <c>r1ci</c> as a shard of a job runs it: one process on one core.</summary>
internal static class CommandRun
{
    private const string Pin = "/usr/bin/taskset";

    /// <summary>Runs a command to its end.</summary>
    /// <param name="program">The executable.</param>
    /// <param name="core">The core that it may use, where there is a <c>taskset</c>.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Seconds.</returns>
    public static async Task<double> SecondsAsync(string program, int core, params string[] arguments)
    {
        var start = File.Exists(Pin) ? new ProcessStartInfo(Pin, ["-c", $"{core}", program, .. arguments]) : new ProcessStartInfo(program, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return process.ExitCode == 0 ? seconds : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}:\n{await output}{await errors}");
    }

    /// <summary>Runs a command on the first core while the same work is done on the second: a cluster's cores are all busy, and share caches and memory.</summary>
    /// <returns>Seconds of the first.</returns>
    public static async Task<double> BesideAnotherAsync(string program, string[] measured, string[] beside)
    {
        var other = Environment.ProcessorCount > 1 ? SecondsAsync(program, 1, beside) : Task.FromResult(0.0);
        var seconds = await SecondsAsync(program, 0, measured);
        await other;
        return seconds;
    }

    /// <summary>Runs the commands of some shards; each core takes the next when it is free.</summary>
    /// <returns>Seconds from the first start to the last end.</returns>
    public static async Task<double> AllAsync(string program, int cores, IEnumerable<string[]> commands)
    {
        var waiting = new ConcurrentQueue<string[]>(commands);
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, cores).Select(async core =>
        {
            while (waiting.TryDequeue(out var arguments)) await SecondsAsync(program, core, arguments);
        }));
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    /// <summary>Gets the bytes of all files in a folder.</summary>
    public static long Bytes(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(static file => file.Length);
}
