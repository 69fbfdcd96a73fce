using System.Globalization;

namespace R1CI.Sdk.Benchmarks.Merging;

/// <summary>How fast the command merges a thousand parts, and that its memory does not grow with what they hold: at two sizes, the second four times the first.</summary>
internal static class MergeBenchmark
{
    // Fewer than the parts have files: they must not all be open at once.
    private const int OpenFiles = 256;

    private static readonly IMergeCase[] Cases = [new RolloutMergeCase(), new EvalMergeCase()];

    /// <summary>Gets or sets how large the larger of the two runs is.</summary>
    public static double Megabytes { get; set; } = 400;

    /// <summary>Gets or sets how many parts there are.</summary>
    public static int Parts { get; set; } = 1_000;

    public static async Task RunAsync()
    {
        Console.WriteLine($"\nmerge: {Parts:N0} parts, at most {OpenFiles} files open, the start of the process included; an empty merge's memory is the runtime's");
        foreach (var merged in Cases)
        {
            Measure(merged, 1, isShown: false); // the system has the command's files in memory by then
            foreach (var megabytes in (double[])[1, Megabytes / 4, Megabytes]) Measure(merged, megabytes, isShown: true);
        }

        await CodeIOMergeBenchmark.RunAsync();
    }

    private static void Measure(IMergeCase merged, double megabytes, bool isShown)
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-merge-benchmark-");
        try
        {
            string In(string name) => Path.Combine(folder.FullName, name);
            var parts = merged.Make(In("parts"), Parts, (long)(megabytes * 1e6));
            var bytes = SizeOf(In("parts"));
            var run = MeasuredCommand.Run(OpenFiles, ["merge", merged.Verb, .. parts, "--out", In("merged")]);
            if (!isShown) return;
            Print($"  {merged.Verb,-8} {bytes / 1e6,6:F0} MB: {bytes / 1e6 / run.Wall.TotalSeconds,5:F0} MB/s, {bytes / 1e6 / run.Processor.TotalSeconds,5:F0} MB/s of processor time, {run.PeakBytes / 1e6,4:F0} MB of memory at most{Compare(merged, megabytes, In("whole"), In("merged"))}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // The largest would take its size once more, and is the same code.
    private static string Compare(IMergeCase merged, double megabytes, string whole, string folder)
    {
        if (megabytes >= Megabytes) return "";
        merged.MakeWhole(whole, (long)(megabytes * 1e6));
        foreach (var file in Directory.EnumerateFiles(whole))
        {
            using var one = File.OpenRead(file);
            using var other = File.OpenRead(Path.Combine(folder, Path.GetFileName(file)));
            if (!System.Security.Cryptography.SHA256.HashData(one).AsSpan().SequenceEqual(System.Security.Cryptography.SHA256.HashData(other)))
            {
                throw new InvalidOperationException($"'{file}' of the merged run is not that of the whole one.");
            }
        }

        return ", the bytes of the whole run";
    }

    private static long SizeOf(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
