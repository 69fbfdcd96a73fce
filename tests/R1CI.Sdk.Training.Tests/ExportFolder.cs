using System.Text.Json;
using R1CI.Sdk.Training.Export;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Training.Tests;

/// <summary>A folder for one test with a trajectory file in it, removed afterwards.</summary>
internal sealed class ExportFolder : IDisposable
{
    private static readonly TrajectoryJsonOptions NoTiming = new() { IncludeTiming = false };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-export-");

    public string Input => PathOf("in.jsonl");

    public string Output => PathOf("out");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public ExportFolder Write(IEnumerable<TrajectoryRecord> records, bool includeTiming = false)
    {
        using var writer = TrajectoryFileWriter.Open(Input, includeTiming ? null : NoTiming);
        foreach (var record in records)
        {
            writer.Append(record);
        }

        return this;
    }

    public ExportCounts Export(ExportOptions options) => TrajectoryExporter.Export(Input, Output, options, TestContext.Current.CancellationToken);

    public ExportCounts Export(ExportFormat format) => Export(new ExportOptions { Format = format });

    public string Text(string name) => File.ReadAllText(Path.Combine(Output, name));

    public List<JsonElement> Rows(string name) => [.. File.ReadLines(Path.Combine(Output, name)).Select(line => JsonDocument.Parse(line).RootElement)];

    public void Dispose() => _folder.Delete(recursive: true);
}

internal static class Rows
{
    public static int[] Ints(this JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(value => value.GetInt32())];

    public static float[] Floats(this JsonElement row, string name) => [.. row.GetProperty(name).EnumerateArray().Select(value => value.GetSingle())];

    public static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString()!;

    public static string Roles(this JsonElement row, string name = "messages") =>
        string.Join(' ', row.GetProperty(name).EnumerateArray().Select(message => message.Text("role")));
}
