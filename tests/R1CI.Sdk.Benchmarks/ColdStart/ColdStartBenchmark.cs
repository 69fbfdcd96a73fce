using System.Diagnostics;

namespace R1CI.Sdk.Benchmarks.ColdStart;

/// <summary>How long a person waits for the first token of a published <c>r1ci ask</c>, beside the same binary printing its version.</summary>
internal static class ColdStartBenchmark
{
    private const int Runs = 10;

    public static async Task RunAsync()
    {
        using var published = await PublishedProgram.CommandAsync();
        var (first, whole, version) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = -1; run < Runs; run++)
        {
            var (token, answer) = Measure(published.Path, "ask", "How many prime numbers are there between 1 and 1000?");
            var (_, bare) = Measure(published.Path, "--version");
            if (run >= 0) // the first run brings the files into memory
            {
                first.Add(token);
                whole.Add(answer);
                version.Add(bare);
            }
        }

        Console.WriteLine();
        Console.WriteLine($"A cold process of the published program: {Runs} runs");
        Statistics.Print("first token", first, "ms", 0);
        Statistics.Print("process end, with the answer", whole, "ms", 0);
        Statistics.Print("r1ci --version", version, "ms", 0);
        Console.WriteLine($"  first token / --version, medians: {Statistics.Median(first) / Statistics.Median(version):F2}");
    }

    private static (double FirstByteMs, double EndMs) Measure(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        process.StandardOutput.Read();
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? (first, Stopwatch.GetElapsedTime(start).TotalMilliseconds)
            : throw new InvalidOperationException($"'{program} {string.Join(' ', arguments)}' ended with {process.ExitCode}.");
    }
}
