using System.Text.Json;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Cli.Tests;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Replay_OfAScriptedRun_IsEqual()
    {
        var result = await Cli.RunAsync("replay", Write(await ScriptedAsync()), "--json");
        using var json = JsonDocument.Parse(result.Stdout);
        Assert.Equal((0, 1, 1, 0, 0), (result.ExitCode, Count(json, "calls"), Count(json, "equal"), Count(json, "different"), Count(json, "not_replayable")));
    }

    [Fact]
    public async Task Replay_OfAnotherResult_SaysWhatDiffersAndFails()
    {
        var run = (await ScriptedAsync()).Run;
        var call = run.Turns[0].Call! with { Code = "print(6*8)" };
        var result = await Cli.RunAsync("replay", Write(new TrajectoryRecord { Run = run with { Turns = [run.Turns[0] with { Call = call }, .. run.Turns.Skip(1)] }, Id = "t-1" }));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("t-1 c0: different: the text the model reads was", result.Stdout, StringComparison.Ordinal);
        Assert.Contains("1 records, 1 calls: 0 equal, 1 different, 0 not replayable", result.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_OfADamagedFile_ReplaysWhatIsGoodAndNamesTheLine()
    {
        var path = Write(await ScriptedAsync());
        await File.AppendAllTextAsync(path, "{}\n", TestContext.Current.CancellationToken);
        var result = await Cli.RunAsync("replay", path);
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("1 equal", result.Stdout, StringComparison.Ordinal);
        Assert.Contains("line 2: field 'schema'", result.Stderr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_TeacherForced_AgreesWithTheShippedModelAndRefusesOthers()
    {
        var asked = await Cli.RunAsync("ask", "What is 17 * 23?", "--json", "--seed", "3", "--temperature", "1");
        using var json = JsonDocument.Parse(asked.Stdout);
        var record = TrajectoryJson.ReadRecord(json.RootElement.GetProperty("trajectory").GetRawText());

        var result = await Cli.RunAsync("replay", Write(record), "--teacher-forced", "--json");
        using var replay = JsonDocument.Parse(result.Stdout);
        var scores = replay.RootElement.GetProperty("teacher_forced");
        Assert.True(result.ExitCode == 0, result.Stdout + result.Stderr);
        Assert.True(scores.GetProperty("tokens").GetInt32() > 0);
        Assert.InRange(scores.GetProperty("largest_difference").GetDouble(), 0, 1e-4);

        var refused = await Cli.RunAsync("replay", Write(await ScriptedAsync()), "--teacher-forced");
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains(new string('a', 64), refused.Stderr, StringComparison.Ordinal);
        Assert.Contains(record.Run.Model!.Digests.Value.WeightsSha256, refused.Stderr, StringComparison.Ordinal);
    }

    private static int Count(JsonDocument json, string name) => json.RootElement.GetProperty(name).GetInt32();

    private static async Task<TrajectoryRecord> ScriptedAsync()
    {
        using var client = new ScriptedChatClient("I compute.\n```python\nprint(6*7)\n```", "So <<<42>>>") { HasTokens = true };
        return new TrajectoryRecord { Run = await new R1Agent(client).RunAsync("6*7?", TestContext.Current.CancellationToken) };
    }

    private string Write(TrajectoryRecord record)
    {
        var path = _folder.File($"{Guid.NewGuid():N}.jsonl");
        using var writer = TrajectoryFileWriter.Open(path);
        writer.Append(record);
        return path;
    }
}
