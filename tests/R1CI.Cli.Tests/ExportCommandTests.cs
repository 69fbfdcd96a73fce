using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Cli.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Export_OfRollouts_WritesTheViewAndSaysWhatWasLeftOut()
    {
        var (input, output) = (await CollectAsync(size: 2), _folder.File("out"));
        var result = await Cli.RunAsync("export", "--format", "grpo", input, "--out", output);

        Assert.Equal((0, ""), (result.ExitCode, result.Stdout));
        Assert.Contains("2 records: 2 used, 0 left out", result.Stderr, StringComparison.Ordinal);
        Assert.Equal(2, File.ReadAllLines(Path.Combine(output, "grpo.jsonl")).Length);
        Assert.True(File.Exists(Path.Combine(output, "counts.json")));
    }

    [Theory]
    [InlineData("grpo", "", 3, "line 1: field 'group.size' must be at least 2")]
    [InlineData("codeio", "", 3, "line 1: field 'schema'")]
    [InlineData("grpo", "--preset=r1ci-sft", 2, "makes SFT data")]
    [InlineData("foo", "", 2, "--format is 'foo'; it must be one of sft-tok")]
    [InlineData("sft-tok", "--stages=0", 2, "--stages is 0")]
    public async Task Export_OfWhatCannotBe_SaysWhyAndWritesNothing(string format, string option, int exitCode, string message)
    {
        var (input, output) = (await CollectAsync(size: 1), _folder.File("out"));
        string[] options = option.Length > 0 ? [option] : [];
        var result = await Cli.RunAsync(["export", "--format", format, input, "--out", output, .. options]);

        Assert.Equal(exitCode, result.ExitCode);
        Assert.Contains(message, result.Stderr, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("{\"schema\":\"ci.group/1\",\"prev\":\"\",\"hash\":\"\"}\n", "line 1: field 'schema' must be 'ci.traj/1', and is 'ci.group/1'")]
    [InlineData("{\"a\":", "line 1")]
    public async Task Export_OfAnotherFile_SaysWhatItMustBe(string content, string message)
    {
        var (input, output) = (_folder.File("in.jsonl"), _folder.File("out"));
        await File.WriteAllTextAsync(input, content, TestContext.Current.CancellationToken);
        var result = await Cli.RunAsync("export", "--format", "grpo", input, "--out", output);

        Assert.Equal(3, result.ExitCode);
        Assert.Contains(message, result.Stderr, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.\n", result.Stderr, StringComparison.Ordinal);
        Assert.False(Directory.Exists(output));
    }

    private async Task<string> CollectAsync(int size)
    {
        var path = _folder.File("r.jsonl");
        using var writer = TrajectoryFileWriter.Open(path);
        for (var sample = 0; sample < size; sample++)
        {
            using var client = new ScriptedChatClient("It is <<<42>>>") { HasTokens = true };
            writer.Append(new TrajectoryRecord
            {
                Run = await new R1Agent(client).RunAsync("What is 6*7?", TestContext.Current.CancellationToken),
                Id = $"p#v0.{sample}",
                Task = new TrajectoryTask("p"),
                Group = new TrajectoryGroup("p#v0", 0, size, sample),
                Rewards = [new TrajectoryReward("correct", sample, 1, RewardStatus.Ok, "exact@1")],
                Reward = sample,
            });
        }

        return path;
    }
}
