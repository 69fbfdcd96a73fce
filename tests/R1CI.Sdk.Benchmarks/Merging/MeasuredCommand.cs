using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.Benchmarks.ColdStart;

namespace R1CI.Sdk.Benchmarks.Merging;

/// <summary>What a run of the built command took.</summary>
/// <param name="Wall">From its start to its end.</param>
/// <param name="Processor">CPU time of all its threads.</param>
/// <param name="PeakBytes">The most memory that was resident; 0 where the system does not tell.</param>
internal sealed record MeasuredCommand(TimeSpan Wall, TimeSpan Processor, long PeakBytes)
{
    /// <param name="openFiles">How many files it may have open, where the shell can say so.</param>
    /// <param name="arguments">The command line after <c>r1ci</c>.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static MeasuredCommand Run(int openFiles, string[] arguments)
    {
        var command = Path.Combine(Repository.Root, "src", "R1CI.Cli", "bin", "Release", "net10.0", "r1ci.dll");
        if (!File.Exists(command)) throw new FileNotFoundException($"There is no '{command}'. Build it first: dotnet build -c Release src/R1CI.Cli.");
        var (start, before) = (Stopwatch.GetTimestamp(), ProcessCost.OfEndedChildren());
        using var process = Process.Start(OperatingSystem.IsWindows()
            ? new ProcessStartInfo("dotnet", [command, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true }
            : new ProcessStartInfo("/bin/sh", ["-c", "ulimit -n \"$1\"; shift; exec dotnet \"$@\"", "sh", openFiles.ToString(CultureInfo.InvariantCulture), command, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardOutput.ReadToEndAsync(); // a full pipe would stop it
        var errors = process.StandardError.ReadToEndAsync();
        var peak = 0L;
        while (!process.WaitForExit(5)) peak = Math.Max(peak, PeakOf(process.Id));
        var wall = Stopwatch.GetElapsedTime(start);
        return process.ExitCode == 0
            ? new MeasuredCommand(wall, ProcessCost.OfEndedChildren() - before, peak)
            : throw new InvalidOperationException($"'r1ci {string.Join(' ', arguments.Take(3))} ...' ended with {process.ExitCode}: {errors.Result}");
    }

    private static long PeakOf(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[6..^2].Trim(), CultureInfo.InvariantCulture) << 10;
        }
        catch (IOException)
        {
            return 0; // it has just ended, or the system has no such files
        }
    }
}
