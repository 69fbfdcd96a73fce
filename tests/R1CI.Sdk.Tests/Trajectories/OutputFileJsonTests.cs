using System.Text.Json.Nodes;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts.Replay;
using R1CI.Sdk.Tests.Trajectories.Validation;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Tests.Trajectories;

public sealed class OutputFileJsonTests
{
    private const string Write = "open('a.csv', 'w').write('é,\\x00\\n')\nopen('b.bin', 'wb').write(bytes(range(256)))\nopen('c.txt', 'w').write('x' * 300_000)\nopen('d.txt', 'w').write('y' * 400_000)\nprint(1)";

    private static readonly CodeSessionOptions Session = new() { AllowsFileWrites = true, AreFilesReadOnly = true, OutputFiles = new OutputFileLimits { MaxBytes = 350_000 } };

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Write_OfACallThatWroteFiles_HasTextsInlineAndReadsBackTheSame()
    {
        var json = TrajectoryJson.Write(await RecordAsync(Write));

        var files = JsonNode.Parse(json)!["calls"]![0]!["files"]!.AsArray();
        Assert.Equal(["a.csv text/csv 5 64 True", "b.bin application/octet-stream 256 64 False", "c.txt text/plain 300000 64 False", "d.txt text/plain 400000 0 False"],
            files.Select(file => $"{file!["path"]} {file["media_type"]} {file["bytes"]} {file["sha256"]!.ToString().Length} {file["text"] is not null}"));
        Assert.Equal("é,\0\n", files[0]!["text"]!.ToString());
        Assert.True(JsonNode.Parse(json)!["mounts"]!["files_read_only"]!.GetValue<bool>());
        var read = TrajectoryJson.ReadRecord(json);
        Assert.Equal(json, TrajectoryJson.Write(read));
        Assert.Equal([true, false, false, false], read.Run.Calls.Single().Result!.Files.Select(file => file.HasContent));
        Assert.Equal(["a.csv", "b.bin", "c.txt", "d.txt"], read.Run.Calls.Single().Result!.Files.Select(file => file.Path));
    }

    [Fact]
    public async Task Write_OfMoreFilesThanAreNamed_KeepsTheirNumber()
    {
        var json = TrajectoryJson.Write(await RecordAsync("for n in range(300): open(str(n), 'w')"));
        Assert.Equal((256, 44), (JsonNode.Parse(json)!["calls"]![0]!["files"]!.AsArray().Count, JsonNode.Parse(json)!["calls"]![0]!["files_unlisted"]!.GetValue<int>()));
        Assert.Equal(json, TrajectoryJson.Write(TrajectoryJson.ReadRecord(json)));
    }

    [Fact]
    public async Task Write_OfACallThatWroteNothing_HasNoneOfTheNewKeys()
    {
        var json = TrajectoryJson.Write(await SampleRecords.CreateAsync());
        Assert.DoesNotContain("files_", json, StringComparison.Ordinal);
        Assert.Null(JsonNode.Parse(json)!["calls"]![0]!["files"]);
    }

    [Fact]
    public async Task ReplayAsync_OfACallThatWroteFiles_ComparesThem()
    {
        var run = TrajectoryJson.ReadRecord(TrajectoryJson.Write(await RecordAsync(Write))).Run;
        Assert.Equal((ReplayOutcome.Equal, ""), await ReplayAsync(run));

        var json = JsonNode.Parse(TrajectoryJson.Write(new TrajectoryRecord { Run = run }))!;
        json["calls"]![0]!["files"]![1]!["sha256"] = new string('0', 64);
        var (outcome, reason) = await ReplayAsync(TrajectoryJson.ReadRecord(json.ToJsonString()).Run);
        Assert.Equal(ReplayOutcome.Different, outcome);
        Assert.StartsWith("the files written was '", reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bytes", "6", "calls[0].files[0].bytes")]
    [InlineData("sha256", "\"0000000000000000000000000000000000000000000000000000000000000000\"", "calls[0].files[0].sha256")]
    [InlineData("text", "\"other\"", "calls[0].files[0].sha256")]
    [InlineData("media_type", "\"\"", "calls[0].files[0].media_type")]
    [InlineData("path", "7", "calls[0].files[0].path")]
    public async Task Validate_OfAFileThatContradictsItself_PointsAtTheField(string field, string value, string where)
    {
        var json = JsonNode.Parse(TrajectoryJson.Write(await RecordAsync(Write)))!;
        Assert.Empty(TrajectoryFileValidator.ValidateRecord(json.Text()));

        json["calls"]![0]!["files"]![0]![field] = JsonNode.Parse(value);

        Assert.Contains(TrajectoryFileValidator.ValidateRecord(json.Text()), finding => finding.Field == where);
    }

    private static async Task<TrajectoryRecord> RecordAsync(string code) =>
        await SampleRecords.CreateAsync(hasTokens: false, options: new R1AgentOptions { Session = Session }, replies: [$"I write.\n```python\n{code}\n```\n", "<<<42>>>"]);

    private static async Task<(ReplayOutcome Outcome, string Reason)> ReplayAsync(Trajectory run)
    {
        var replay = await new TrajectoryReplayer().ReplayAsync(run, None).SingleAsync(None);
        return (replay.Outcome, replay.Reason);
    }
}
