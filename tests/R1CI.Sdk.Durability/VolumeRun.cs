using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.Trajectories.Files;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Durability;

/// <summary>Many records in bounded memory. Each part is a process of its own, so that its peak is its own.</summary>
internal static class VolumeRun
{
    // A record in memory is some 30 KB; a million of them must not be there at once. The validator keeps 40 bytes a record.
    private const double MaxPeakMiB = 400;
    private const int FlushEvery = 1_000;

    public static async Task<int> RunAsync(int records)
    {
        var folder = Directory.CreateTempSubdirectory("r1ci-volume-");
        try
        {
            var path = Path.Combine(folder.FullName, "r.jsonl");
            foreach (var arguments in (string[][])[["write", path, $"{records}"], ["read", path], ["validate", path]])
            {
                using var child = Child.Start(arguments);
                var printed = await child.StandardOutput.ReadToEndAsync();
                await child.WaitForExitAsync();
                Console.Write($"{arguments[0],-9}{printed}");
                if (child.ExitCode != 0) throw new DurabilityException($"'{arguments[0]}' ended with {child.ExitCode}.");
            }

            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static async Task<int> WriteAsync(string path, int records)
    {
        var sample = await SampleRun.CreateAsync();
        var clock = Stopwatch.StartNew();
        using (var writer = TrajectoryFileWriter.Open(path))
        {
            for (var i = 0; i < records; i++)
            {
                writer.Append(sample.Record(i));
                if (i % FlushEvery == 0) writer.Flush();
            }
        }

        return Report(records, path, clock.Elapsed);
    }

    public static int Read(string path)
    {
        var clock = Stopwatch.StartNew();
        var records = 0;
        foreach (var record in TrajectoryFile.Read(path))
        {
            if (record.Id != $"t-{records++}") throw new DurabilityException($"{record.Id} came as number {records}.");
        }

        return Report(records, path, clock.Elapsed);
    }

    public static int Validate(string path)
    {
        var clock = Stopwatch.StartNew();
        var report = TrajectoryFileValidator.Validate(path, finding => throw new DurabilityException(finding.ToString()));
        return Report(report.GoodRecords, path, clock.Elapsed);
    }

    private static int Report(long records, string path, TimeSpan time)
    {
        var megabytes = new FileInfo(path).Length / 1e6;
        using var self = Process.GetCurrentProcess();
        var (peak, cpu) = (self.PeakWorkingSet64 / (double)(1 << 20), self.TotalProcessorTime.TotalSeconds);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{records,10:N0} records {records / time.TotalSeconds,8:N0}/s {megabytes / time.TotalSeconds,6:N0} MB/s  {megabytes,7:N0} MB in {time.TotalSeconds:N1} s ({cpu:N1} s of processor time), peak {peak:N0} MiB"));
        return peak <= MaxPeakMiB ? 0 : throw new DurabilityException($"the peak of resident memory is {peak:N0} MiB, more than {MaxPeakMiB:N0}.");
    }
}
