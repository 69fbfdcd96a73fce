using System.Text.Json;
using System.Text.RegularExpressions;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Instances;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Merging;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.CodeIO.Tests.Running;

public sealed class CodeIOMergeTests : IDisposable
{
    private static readonly string[] All = [.. RunInputs.DataFiles, "progress.jsonl", "manifest.json"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(40)] // more parts than sources
    public async Task Merge_OfAllParts_GivesTheBytesOfOneRun(int count)
    {
        var raw = RunInputs.Write(_folder);
        await RunAsync(raw, In("whole"), 0, 1);
        if (count > 1) await BreakAsync(raw, In($"part1of{count}"), count);
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
        foreach (var name in (string[])["worker_s", "stages.execute_s", "stages.transform_s"]) Assert.Equal(times.Sum(time => time.GetValueOrDefault(name)), merged[name], 0.005); // as far as they are rounded
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
        Refuses("1 is missing: 1/3", parts[0], parts[2]);
        Refuses("part 1/3 is there 2 times", parts[0], parts[1], parts[2], parts[1]);
        Refuses("'seed' is 0 there and 8 here", parts[0], In("seeded"), parts[2]);
        Refuses("Parts must be of one count", parts[0], In("half"), parts[2]);
        Refuses("must be of one input", parts[0], In("other"), parts[2]);
        Change(parts[1], "progress.jsonl", text => Regex.Replace(text, "\"r1ci\":\"[^\"]*\"", "\"r1ci\":\"0.0.9 (00ff)\""));
        Refuses("'builds.r1ci' is ", parts);
        Refuses($"there and \"0.0.9 (00ff)\" here", parts);
        File.Delete(Path.Combine(parts[1], "manifest.json"));
        Refuses("is not done", parts);
        _folder.Write("empty/notes.txt", "");
        Refuses("must be the folder of a part of a run", parts[0], In("empty"), parts[2]);
        Assert.Throws<DirectoryNotFoundException>(() => CodeIOMerge.Merge([In("nowhere")], In("merged"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("functions.jsonl")]
    [InlineData("drops.jsonl")]
    [InlineData("progress.jsonl")]
    public async Task Merge_OfADamagedPart_NamesTheFileAndMakesNothing(string name)
    {
        var parts = await PartsAsync(RunInputs.Write(_folder), 2);
        var path = parts.Select(part => Path.Combine(part, name)).MaxBy(path => new FileInfo(path).Length)!;
        var whole = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        if (name != "progress.jsonl") IsDamaged(path, "is missing", parts);
        await File.WriteAllBytesAsync(path, whole[..^10], TestContext.Current.CancellationToken);
        IsDamaged(path, "it was cut", parts);
        await File.WriteAllBytesAsync(path, [.. whole, 10], TestContext.Current.CancellationToken);
        IsDamaged(path, "it was changed", parts);
        whole[^5] ^= 1;
        await File.WriteAllBytesAsync(path, whole, TestContext.Current.CancellationToken);
        IsDamaged(path, "holds other bytes", parts);
    }

    [Fact]
    public async Task Merge_OfPartsThatHoldTheSameSources_NamesBoth()
    {
        var parts = await PartsAsync(RunInputs.Write(_folder), 2);
        var first = File.ReadAllText(Path.Combine(parts[0], "progress.jsonl")).Contains("\"place\":0,", StringComparison.Ordinal) ? 0 : 1; // who has source 0
        foreach (var file in Directory.EnumerateFiles(parts[first])) File.Copy(file, Path.Combine(parts[1 - first], Path.GetFileName(file)), overwrite: true);
        Change(parts[1 - first], "progress.jsonl", text => text.Replace($"\"shard\":{first}", $"\"shard\":{1 - first}", StringComparison.Ordinal));
        Refuses($"is in '{parts[0]}' and '{parts[1]}': they overlap", parts);
    }

    [Fact]
    public async Task Merge_OfAPartWithoutASource_SaysThatItIsInNone()
    {
        var parts = await PartsAsync(RunInputs.Write(_folder), 1);
        // Its last source is a drop of intake, with one line in one other file.
        Change(parts[0], "progress.jsonl", static text => text[..(text.LastIndexOf('\n', text.Length - 2) + 1)]);
        IsDamaged("", "holds more than the run's progress speaks of", parts);
        Change(parts[0], "progress.jsonl", static text => Regex.Replace(text, "\"place\":3,", "\"place\":4,"));
        Refuses("and source 3 is in none of the 1", parts);
    }

    [Fact]
    public async Task Merge_OfAManifestWithoutDigests_SaysThatTheVersionIsAnother()
    {
        var parts = await PartsAsync(RunInputs.Write(_folder), 2);
        var manifest = Path.Combine(parts[1], "manifest.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken)).Replace("\"files\"", "\"other\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Refuses($"'{parts[1]}' was made by another version", parts);
    }

    [Fact]
    public async Task Merge_IntoAFolderOfOthers_LeavesItAlone()
    {
        var parts = await PartsAsync(RunInputs.Write(_folder), 2);
        _folder.Write("merged/mine.txt", "mine");
        Assert.Contains("holds 'mine.txt'", Assert.Throws<MergeException>(() => CodeIOMerge.Merge(parts, In("merged"), TestContext.Current.CancellationToken)).Message, StringComparison.Ordinal);
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
        var message = Assert.Throws<MergeException>(() => CodeIOMerge.Merge(parts, In("merged"), TestContext.Current.CancellationToken)).Message;
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("merged")) || Directory.Exists(In("merged.merging")));
    }

    private void IsDamaged(string path, string words, string[] parts)
    {
        var message = Assert.Throws<InvalidDataException>(() => CodeIOMerge.Merge(parts, In("merged"), TestContext.Current.CancellationToken)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains(words, message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("merged")) || Directory.Exists(In("merged.merging")));
    }

    // As somebody would who wants it to pass: the manifest knows the file as it is now.
    private static void Change(string part, string name, Func<string, string> change)
    {
        var path = Path.Combine(part, name);
        var before = FileMark.Of(part, [name])[name];
        File.WriteAllText(path, change(File.ReadAllText(path)));
        var after = FileMark.Of(part, [name])[name];
        var manifest = Path.Combine(part, "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace($"\"bytes\": {before.Bytes},\n      \"sha256\": \"{before.Sha256}\"", $"\"bytes\": {after.Bytes},\n      \"sha256\": \"{after.Sha256}\"", StringComparison.Ordinal));
    }

    private async Task<string[]> PartsAsync(string raw, int count)
    {
        var parts = Enumerable.Range(0, count).Select(part => In($"part{part}of{count}")).ToArray();
        for (var part = 0; part < count; part++) await RunAsync(raw, parts[part], part, count);
        return parts;
    }

    // Part 1 as a process leaves it that is killed while it writes: after a source that counts, a line that no progress speaks of.
    private static async Task BreakAsync(string raw, string output, int count)
    {
        await Assert.ThrowsAsync<TimeoutException>(() => RunAsync(raw, output, 1, count, onProgress: static _ => throw new TimeoutException()));
        await File.AppendAllTextAsync(Path.Combine(output, "functions.jsonl"), "{\"id\":\"f-0000", TestContext.Current.CancellationToken);
    }

    private static async Task RunAsync(string raw, string output, int part, int count, ulong seed = 0, Action<CodeIOSummary>? onProgress = null)
    {
        var options = new CodeIORunOptions { Resumes = true, Workers = 2, Instances = new InstanceOptions { MaxPairs = 1 }, Intake = new IntakeOptions { Shard = new Shard(part, count) } };
        options.Execution.Seed = seed;
        await new CodeIORun(new PythonExecutor(), new TeacherlessSources(), new NarratedPredictions(), options).RunAsync(raw, output, onProgress, TestContext.Current.CancellationToken);
    }

    private string In(string name) => Path.Combine(_folder.Root, name);
}
