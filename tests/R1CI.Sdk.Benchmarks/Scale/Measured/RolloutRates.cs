using System.Text.Json;

namespace R1CI.Sdk.Benchmarks.Scale.Measured;

/// <summary>Rollouts of the shipped model by the published command, one worker on one core while the other core does the same.</summary>
internal static class RolloutRates
{
    /// <summary>How many rollouts a problem has.</summary>
    public const int GroupSize = 5;

    // Families that the shipped model knows: to others it has a short answer.
    private const string Tasks = "number_multiply,count_primes,prime_factorization,gcd,spell_backward,lcm";
    private const int Families = 6;

    /// <summary>Gets the arguments of a collection.</summary>
    public static string[] Arguments(string output, int problems, string shard = "0/1") =>
        ["rollout", "--tasks", Tasks, "-n", $"{problems / Families}", "--seed", "1", "--group-size", $"{GroupSize}", "--workers", "1", "--shard", shard, "--out", Path.Combine(output, "rollouts.jsonl")];

    /// <summary>Measures.</summary>
    public static async Task<WorkInputs> MeasureAsync(string program, int problems, string scratch)
    {
        var start = await StartAsync(program, scratch);
        var folder = Directory.CreateDirectory(Path.Combine(scratch, "rollouts")).FullName;
        var beside = Directory.CreateDirectory(Path.Combine(scratch, "rollouts-beside")).FullName;
        var wall = await CommandRun.BesideAnotherAsync(program, Arguments(folder, problems), Arguments(beside, problems));
        var durations = Durations(folder);
        // What is between the runs (records, their order) belongs to them too.
        var scale = (wall - start) / durations.Sum();
        double[] seconds = [.. durations.Select(duration => duration * scale)];
        var bytes = (double)CommandRun.Bytes(folder) / durations.Count;
        ScaleTables.PrintDurations("rollouts", seconds);
        Console.WriteLine(FormattableString.Invariant($"    {bytes:F0} bytes a rollout; the records' own durations are {1 / scale:P1} of the time"));
        return new WorkInputs
        {
            Name = "rollouts", Items = 1_000_000, ItemsPerUnit = GroupSize, Seconds = seconds, LongestSeconds = 600, StartSeconds = start, ProgramBytes = CommandRun.Bytes(Path.GetDirectoryName(program)!), OutputBytesPerItem = bytes,
        };
    }

    // The whole process for one rollout, without that rollout.
    private static async Task<double> StartAsync(string program, string scratch)
    {
        var seconds = new List<double>();
        for (var run = 0; run < 6; run++)
        {
            var folder = Directory.CreateDirectory(Path.Combine(scratch, $"one-{run}")).FullName;
            var whole = await CommandRun.SecondsAsync(program, 0, "rollout", "--tasks", "gcd", "-n", "1", "--seed", "1", "--group-size", "1", "--workers", "1", "--out", Path.Combine(folder, "rollouts.jsonl"));
            if (run > 0) seconds.Add(whole - Durations(folder).Single()); // the first brings the files into memory
        }

        Statistics.Print("start of `r1ci rollout`, with the model", seconds, "s");
        return Statistics.Median(seconds);
    }

    private static List<double> Durations(string folder) =>
    [
        .. File.ReadLines(Path.Combine(folder, "rollouts.jsonl")).Select(static line => JsonElement.Parse(line).GetProperty("timing"))
            .Select(static timing => (timing.GetProperty("total_ms").GetDouble() + timing.GetProperty("reward_ms").GetDouble()) / 1e3),
    ];
}
