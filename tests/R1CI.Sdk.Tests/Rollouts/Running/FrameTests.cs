using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Frames;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tests.Rollouts.Running;

public sealed class FrameTests
{
    private const string Script = "I compute.\n```python\nprint(6 * 7)\n```";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Text_RunsNoCode()
    {
        using var client = new ScriptedChatClient(Script + "\n<<<41>>>") { HasTokens = true };
        var rollout = await RunAsync(client, AgentFrame.Text);

        Assert.Empty(rollout.Trajectory.Calls);
        Assert.Equal("41", rollout.Trajectory.Answer);
        Assert.Equal(FramePrompt.Text, client.Calls[0].Messages[0].Text);
        Assert.Equal(("p#v0/text", "text"), (rollout.Key.GroupId, rollout.ToRecord("r").Frame));
    }

    [Fact]
    public async Task Code_TakesWhatTheScriptPrintsAsTheAnswer()
    {
        using var client = new ScriptedChatClient(Script) { HasTokens = true };
        var rollout = await RunAsync(client, AgentFrame.Code);

        Assert.Equal((StopReason.Answer, "42", 1.0), (rollout.Trajectory.Stop, rollout.Trajectory.Answer, rollout.Reward.Total));
        Assert.Null(Assert.Single(rollout.Trajectory.Turns).Observation);
    }

    [Fact]
    public async Task Code_WhoseScriptFails_HasNoAnswer()
    {
        using var client = new ScriptedChatClient("```python\nprint(6 / 0)\n```") { HasTokens = true };
        var rollout = await RunAsync(client, AgentFrame.Code);

        Assert.Equal((StopReason.EndOfText, null), (rollout.Trajectory.Stop, rollout.Trajectory.Answer));
        Assert.Contains("ended as error", rollout.Trajectory.StopMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guided_SendsTheModelBackUntilTheGuideAccepts()
    {
        using var client = new ScriptedChatClient("<<<42>>>", Script, "<<<42>>>") { HasTokens = true };
        var rollout = await RunAsync(client, AgentFrame.Guided);
        var run = rollout.Trajectory;

        Assert.EndsWith("Solve this with code: write a script that computes the answer.", run.Prompt[^1].Text, StringComparison.Ordinal);
        Assert.Equal([ObservationKind.Guidance, ObservationKind.CodeResult, null], run.Turns.Select(turn => turn.Observation?.Kind));
        Assert.Equal("42", run.Answer);
        var stream = TokenSequence.Of(run);
        Assert.Equal(3, stream.Segments.Count(segment => segment.Kind == SegmentKind.Model));
        Assert.Contains(stream.Segments, segment => segment is { Kind: SegmentKind.User, Turn: 0 });
    }

    [Fact]
    public async Task Guided_ByAModel_AsksItForEveryAnswer()
    {
        using var guide = new ScriptedChatClient("Use text.", "Check it again by code.", "ACCEPT");
        using var client = new ScriptedChatClient("<<<41>>>", Script, "<<<42>>>");
        var rollout = await RunAsync(client, AgentFrame.Guided, options => options.Guide = new ChatClientGuide(guide));

        Assert.Equal("42", rollout.Trajectory.Answer);
        Assert.Equal(3, guide.Calls.Count);
        Assert.Contains("Its answer is: 42", guide.Calls[^1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guided_WhenTheGuideBreaks_FailsNamingIt()
    {
        using var guide = new ScriptedChatClient();
        using var client = new ScriptedChatClient();
        var sink = new ListSink();
        var options = RolloutFakes.Options() with { Frames = [AgentFrame.Guided], GroupSize = 1, Guide = new ChatClientGuide(guide) };
        await new RolloutRunner(client, options).RunAsync(Problems, sink, null, None);

        var skipped = Assert.Single(sink.Skipped);
        Assert.Equal(SkipKind.Failed, skipped.Kind);
        Assert.Contains("The guide model:ScriptedChatClient failed", skipped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PromptFormats_TakeTurnsWithinAGroup()
    {
        using var client = new ScriptedChatClient { HasTokens = true, OnCall = _ => "<<<42>>>" };
        var sink = new ListSink();
        await new RolloutRunner(client, RolloutFakes.Options() with { GroupSize = 5, PromptFormats = PromptFormat.Varied }).RunAsync(Problems, sink, null, None);

        Assert.Equal(5, sink.Rollouts.Select(rollout => string.Join('\n', rollout.Trajectory.Prompt.Select(message => message.Text))).Distinct().Count());
        Assert.All(sink.Rollouts, rollout => Assert.Contains("What is 6 * 7 + 0?", rollout.Trajectory.Prompt[^1].Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Frames_HaveGroupsOfTheirOwn()
    {
        using var client = new ScriptedChatClient { HasTokens = true, OnCall = _ => "<<<42>>>" };
        var sink = new ListSink();
        await new RolloutRunner(client, RolloutFakes.Options() with { GroupSize = 2, Frames = Enum.GetValues<AgentFrame>() }).RunAsync(Problems, sink, null, None);

        Assert.Equal(["p#v0/text", "p#v0/code", "p#v0", "p#v0/guided"], sink.Rollouts.OrderBy(rollout => rollout.GroupIndex).Select(rollout => rollout.Key.GroupId).Distinct());
        Assert.Equal(8, sink.Rollouts.Select(rollout => rollout.Trajectory.ChatOptions!.Seed).Distinct().Count());
    }

    private static RolloutProblem[] Problems => [new(new Problem("p", "What is 6 * 7 + 0?") { Answer = "42" }, new ExactVerifier())];


    private static async Task<Rollout> RunAsync(ScriptedChatClient client, AgentFrame frame, Action<RolloutRunnerOptions>? configure = null)
    {
        var sink = new ListSink();
        var options = RolloutFakes.Options() with { Frames = [frame], GroupSize = 1 };
        configure?.Invoke(options);
        await new RolloutRunner(client, options).RunAsync(Problems, sink, null, None);
        Assert.Empty(sink.Skipped);
        return Assert.Single(sink.Rollouts);
    }
}
