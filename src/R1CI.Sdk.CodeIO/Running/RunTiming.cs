using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>What <c>timing.json</c> says: how long a run took, or the parts of one.</summary>
/// <param name="WallSeconds">Seconds of the last process of a run; what earlier ones did before they were broken off is not in it. Of parts, those of the one that took longest.</param>
/// <param name="Workers">How many sources were worked on at once; the sum of all parts.</param>
/// <param name="WorkerSeconds">Seconds times workers; the sum of all parts.</param>
/// <param name="Functions">How many functions went in meanwhile.</param>
/// <param name="Stages">Seconds of each stage, of all workers together; of a stage that asks a model mostly waiting.</param>
internal sealed record RunTiming(double WallSeconds, int Workers, double WorkerSeconds, long Functions, IReadOnlyDictionary<string, double> Stages)
{
    private const string StageEnd = "_s";

    /// <summary>Gets how many parts were merged; 0 of a run.</summary>
    public int Parts { get; private init; }

    /// <summary>Gets how many of them are counted here; the others have no whole <c>timing.json</c>.</summary>
    public int PartsTimed { get; private init; }

    public static RunTiming Of(TimeSpan wall, int workers, long functions, StageClock clock) =>
        new(wall.TotalSeconds, workers, wall.TotalSeconds * workers, functions, clock.Seconds.ToDictionary(static stage => stage.Stage, static stage => stage.Seconds, StringComparer.Ordinal));

    /// <summary>Puts those of parts together.</summary>
    /// <param name="parts">Those of all parts; <see langword="null"/> where a part has none.</param>
    /// <returns><see langword="null"/> when no part has one.</returns>
    public static RunTiming? OfParts(IReadOnlyList<RunTiming?> parts)
    {
        RunTiming[] timed = [.. parts.OfType<RunTiming>()];
        if (timed.Length == 0) return null;
        var stages = timed.SelectMany(static part => part.Stages).GroupBy(static stage => stage.Key, StringComparer.Ordinal).ToDictionary(static stage => stage.Key, static stage => stage.Sum(static part => part.Value), StringComparer.Ordinal);
        return new RunTiming(timed.Max(static part => part.WallSeconds), timed.Sum(static part => part.Workers), timed.Sum(static part => part.WorkerSeconds), timed.Sum(static part => part.Functions), stages)
        {
            Parts = parts.Count, PartsTimed = timed.Length,
        };
    }

    /// <summary>Reads the file of a folder; <see langword="null"/> when there is none, or something else.</summary>
    public static RunTiming? Read(string folder)
    {
        var path = Path.Combine(folder, RunFiles.Timing);
        if (!File.Exists(path)) return null;
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var root = document.RootElement;
            var stages = root.GetProperty("stages").EnumerateObject().ToDictionary(static stage => stage.Name[..^StageEnd.Length], static stage => stage.Value.GetDouble(), StringComparer.Ordinal);
            return new RunTiming(root.GetProperty("wall_s").GetDouble(), root.GetProperty("workers").GetInt32(), root.GetProperty("worker_s").GetDouble(), root.GetProperty("functions").GetInt64(), stages);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    public void Write(string folder) => Manifest.WriteFile(Path.Combine(folder, RunFiles.Timing), writer =>
    {
        if (Parts > 0)
        {
            writer.WriteNumber("parts", Parts);
            writer.WriteNumber("parts_timed", PartsTimed);
        }

        writer.WriteNumber("wall_s", Math.Round(WallSeconds, 3));
        writer.WriteNumber("workers", Workers);
        writer.WriteNumber("worker_s", Math.Round(WorkerSeconds, 3));
        writer.WriteNumber("functions", Functions);
        writer.WriteNumber("functions_per_s_per_worker", Math.Round(Functions / Math.Max(WorkerSeconds, 1e-3), 1));
        writer.WriteStartObject("stages");
        foreach (var (stage, seconds) in Stages.OrderBy(static stage => stage.Key, StringComparer.Ordinal)) writer.WriteNumber(stage + StageEnd, Math.Round(seconds, 3));
        writer.WriteEndObject();
    });
}
