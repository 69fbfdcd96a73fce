using System.Text.Json;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Tests.Running;

public sealed class CodeIOMergeTests : IDisposable
{
    private static readonly string[] All = [.. RunInputs.DataFiles, "progress.jsonl", "manifest.json"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(40)] // more parts than sources
    public async Task Merge_OfAllParts_GivesTheBytesOfOneRun(int count)
    {
        var raw = RunInputs.Write(_folder);
        await RunAsync(raw, In("whole"), 0, 1);
        var parts = await PartsAsync(raw, count);
        var summary = CodeIOMerge.Merge([.. parts.Reverse()], In("merged"), TestContext.Current.CancellationToken);
        Assert.All(All, name => Assert.Equal(File.ReadAllText(Path.Combine(In("whole"), name)), File.ReadAllText(Path.Combine(In("merged"), name))));
        Assert.True(summary.Counts["functions.dropped.duplicate_function"] >= 2);
        Assert.True(summary.Counts["sources.dropped.near_duplicate"] >= 2);
        Assert.False(Directory.Exists(In("merged.merging")));
    }

    [Fact]
    public async Task Merge_OfPartsWithTheirTimes_SumsThem()
    {
        var parts = await PartsAsync(RunInputs.Write(_folder), 3);
        var times = parts.Select(Timing).ToList();
        CodeIOMerge.Merge(parts, In("merged"), TestContext.Current.CancellationToken);
        var merged = Timing(In("merged"));
        Assert.Equal((3, 3, 6), (merged["parts"], merged["parts_timed"], merged["workers"]));
        Assert.Equal(times.Max(time => time["wall_s"]), merged["wall_s"]);
        Assert.Equal(times.Sum(time => time["functions"]), merged["functions"]);
        foreach (var name in (string[])["worker_s", "stages.execute_s", "stages.transform_s"]) Assert.Equal(times.Sum(time => time[name]), merged[name], 2); // as far as they are rounded
        Assert.Equal(merged["functions"] / merged["worker_s"], merged["functions_per_s_per_worker"], 0.1);

        File.Delete(Path.Combine(parts[0], "timing.json"));
        File.WriteAllText(Path.Combine(parts[1], "timing.json"), "{}");
        CodeIOMerge.Merge(parts, In("less"), TestContext.Current.CancellationToken);
        Assert.Equal((3, 1, times[2]["functions"]), (Timing(In("less"))["parts"], Timing(In("less"))["parts_timed"], Timing(In("less"))["functions"]));

        File.Delete(Path.Combine(parts[2], "timing.json"));
        CodeIOMerge.Merge(parts, In("none"), TestContext.Current.CancellationToken);
        Assert.False(File.Exists(Path.Combine(In("none"), "timing.json")));
    }

    [Fact]
    public async Task Merge_OfWrongParts_SaysWhatIsWrongAndMakesNothing()
    {
        var raw = RunInputs.Write(_folder);
        var parts = await PartsAsync(raw, 3);
        await RunAsync(raw, In("seeded"), 1, 3, seed: 8);
        await RunAsync(raw, In("half"), 1, 2);
        await RunAsync(_folder.Write("other.jsonl", "{\"content\": \"def f(n):\\n    return n\\n\"}\n"), In("other"), 1, 3);
        Refuses("2 are missing: 0/3, 2/3", parts[1]);
        Refuses("1 are missing: 1/3", parts[0], parts[2]);
        Refuses("part 1/3 is there 2 times", parts[0], parts[1], parts[2], parts[1]);
        Refuses("'seed' is 0 there and 8 here", parts[0], In("seeded"), parts[2]);
        Refuses("must be of the same count", parts[0], In("half"), parts[2]);
        Refuses("must be of one input", parts[0], In("other"), parts[2]);
        File.Delete(Path.Combine(parts[1], "manifest.json"));
        Refuses("is not done", parts);
        _folder.Write("empty/notes.txt", "");
        Refuses("must be the folder of a part of a run", parts[0], In("empty"), parts[2]);
        Assert.Throws<DirectoryNotFoundException>(() => CodeIOMerge.Merge([In("nowhere")], In("merged"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Merge_OfDamagedParts_MakesNothing()
    {
        var parts = await PartsAsync(RunInputs.Write(_folder), 2);
        var functions = Path.Combine(parts[0], "functions.jsonl");
        var whole = await File.ReadAllBytesAsync(functions, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(functions, whole[..^10], TestContext.Current.CancellationToken);
        Assert.Contains("not as the run left them", Assert.Throws<InvalidDataException>(() => CodeIOMerge.Merge(parts, In("merged"), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("merged")) || Directory.Exists(In("merged.merging")));
    }

    [Fact]
    public async Task Merge_IntoAFolderOfOthers_LeavesItAlone()
    {
        var parts = await PartsAsync(RunInputs.Write(_folder), 2);
        _folder.Write("merged/mine.txt", "mine");
        Assert.Contains("holds something", Assert.Throws<InvalidOperationException>(() => CodeIOMerge.Merge(parts, In("merged"), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(In("merged")).Select(Path.GetFileName));
    }

    private static Dictionary<string, double> Timing(string folder)
    {
        using var timing = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "timing.json")));
        var numbers = timing.RootElement.EnumerateObject().Where(static item => item.Value.ValueKind == JsonValueKind.Number).ToDictionary(static item => item.Name, static item => item.Value.GetDouble());
        foreach (var stage in timing.RootElement.GetProperty("stages").EnumerateObject()) numbers.Add($"stages.{stage.Name}", stage.Value.GetDouble());
        return numbers;
    }

    private void Refuses(string words, params string[] parts)
    {
        var message = Assert.Throws<InvalidOperationException>(() => CodeIOMerge.Merge(parts, In("merged"), TestContext.Current.CancellationToken)).Message;
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("merged")));
    }

    private async Task<string[]> PartsAsync(string raw, int count)
    {
        var parts = Enumerable.Range(0, count).Select(part => In($"part{part}of{count}")).ToArray();
        for (var part = 0; part < count; part++) await RunAsync(raw, parts[part], part, count);
        return parts;
    }

    private static async Task RunAsync(string raw, string output, int part, int count, ulong seed = 0)
    {
        var options = new CodeIORunOptions { Workers = 2, Instances = new InstanceOptions { MaxPairs = 1 }, Intake = new IntakeOptions { ShardIndex = part, ShardCount = count } };
        options.Execution.Seed = seed;
        await new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions(), options).RunAsync(raw, output, cancellationToken: TestContext.Current.CancellationToken);
    }

    private string In(string name) => Path.Combine(_folder.Root, name);
}
