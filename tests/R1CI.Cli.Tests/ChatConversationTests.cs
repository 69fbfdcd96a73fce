using System.Text.Json;

namespace R1CI.Cli.Tests;

public sealed class ChatConversationTests : IDisposable
{
    private const string First = "What is 12 * 12?";
    private const string Second = "What is 13 * 13?";

    // A resumed conversation reads at once what the other sampled one by one: sums of floats in another order. Measured: 1.3e-8 nats.
    private const double LogProbTolerance = 1e-5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-chat-");

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Chat_ResumedInAnotherProcess_SamplesWhatTheOneThatNeverEndedSamples()
    {
        await ChatAsync("through.jsonl", $"{First}\n{Second}\n");
        await ChatAsync("stopped.jsonl", $"{First}\n");
        var resumed = await ChatAsync("stopped.jsonl", $"{Second}\n");
        var (through, stopped) = (await LastRunAsync("through.jsonl"), await LastRunAsync("stopped.jsonl"));

        Assert.Contains("going on after 1 message in", resumed.Stderr, StringComparison.Ordinal);
        Assert.Equal(Numbers(through, "ids"), Numbers(stopped, "ids"));
        Assert.Equal(through.GetProperty("answer").GetString(), stopped.GetProperty("answer").GetString());
        Assert.All(Numbers(through, "logprobs").Zip(Numbers(stopped, "logprobs")), pair => Assert.Equal(pair.First, pair.Second, LogProbTolerance));
        Assert.Equal(0, (await Cli.RunAsync("validate", PathOf("stopped.jsonl"))).ExitCode);
    }

    [Theory]
    [InlineData("{\"schema\":\"ci.conversation/9\"}\n", "a newer release wrote this file")]
    [InlineData("{\"schema\":\"ci.traj/1\"}\n", "this is no file of a conversation")]
    public async Task Chat_WithAFileThatIsNoConversation_SaysSoAndLeavesItAlone(string text, string problem)
    {
        await File.WriteAllTextAsync(PathOf("a.jsonl"), text, None);
        var run = await Cli.RunAsync(["chat", "--conversation", PathOf("a.jsonl")], stdin: "Hello\n");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains(problem, run.Stderr, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(PathOf("a.jsonl"), None));
    }

    private async Task<CliResult> ChatAsync(string file, string lines)
    {
        var run = await Cli.RunAsync(["chat", "--conversation", PathOf(file), "--keep-session"], stdin: lines);
        Assert.True(run.ExitCode == 0, run.Stderr);
        return run;
    }

    private async Task<JsonElement> LastRunAsync(string file) =>
        (await File.ReadAllLinesAsync(PathOf(file), None)).Select(static line => JsonElement.Parse(line)).Last(static line => line.GetProperty("schema").ValueEquals("ci.conversation.run/1")).GetProperty("record");

    private static List<double> Numbers(JsonElement record, string name) => [.. record.GetProperty(name).EnumerateArray().Select(static number => number.GetDouble())];

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
