using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Frames;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Tasks.Baselines;
using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.Tests.Baselines;

public sealed class BaselineChatClientTests
{
    private const string Hostile = ">>> \"\"\" ```\n\\n <<<π>>> \U0001F600'";
    private static readonly Problem[] Two = [new("a", "How many?") { Answer = "3" }, new("b", "How many?\n\nAnd why?") { Answer = "4" }];

    [Theory]
    [InlineData(AgentFrame.Code)]
    [InlineData(AgentFrame.Agent)]
    public async Task Oracle_EveryTask_IsRight(AgentFrame frame) => Assert.Empty(await WrongAsync(BaselineKind.Oracle, frame, TaskLibrary.All));

    [Theory]
    [InlineData(AgentFrame.Text)]
    [InlineData(AgentFrame.Guided)]
    public async Task Oracle_EveryFrame_IsRight(AgentFrame frame) => Assert.Empty(await WrongAsync(BaselineKind.Oracle, frame, Some));

    [Theory]
    [InlineData(SelfCheckMode.Prompted)]
    [InlineData(SelfCheckMode.Enforced)]
    public async Task Oracle_SelfCheck_AgreesByCode(SelfCheckMode mode)
    {
        await foreach (var rollout in RunAsync(BaselineKind.Oracle, AgentFrame.Agent, [TaskLibrary.Get("number_multiply")], mode))
        {
            Assert.True(rollout.IsCorrect);
            Assert.Equal(SelfCheckVerdict.Agreed, rollout.Trajectory.SelfChecks.Single().Verdict);
        }
    }

    [Theory]
    [InlineData(BaselineKind.Random)]
    [InlineData(BaselineKind.Other)]
    public async Task Others_FreeAnswers_AreWrong(BaselineKind kind) => Assert.Equal(8, (await WrongAsync(kind, AgentFrame.Code, Some)).Count);

    [Fact]
    public async Task GetResponse_AnyAnswer_IsPrintedByTheScriptAsItIs()
    {
        RolloutProblem problem = new(new Problem("p", "Say it.") { Answer = Hostile }, new ExactVerifier());
        using var client = new BaselineChatClient(BaselineKind.Oracle, [problem.Problem]);
        var runner = new RolloutRunner(client, new RolloutRunnerOptions { Frames = [AgentFrame.Code], GroupSize = 1 });
        await foreach (var rollout in runner.RunAsync([problem], TestContext.Current.CancellationToken)) Assert.Equal(Hostile, rollout.Trajectory.Answer);
    }

    [Theory]
    [InlineData("How many?", "3")]
    [InlineData("How many?\n\nAnd why?", "4")]
    [InlineData("How many?\n\nUse code.\n\nThen check.", "3")]
    [InlineData("How many?\n\nAnd why?\n\nUse code.", "4")]
    [InlineData("Question: How many?\n\nAnd why? Answer.", "4")]
    public async Task GetResponse_WrappedPrompt_AnswersTheLongestThatFits(string text, string answer)
    {
        using var client = new BaselineChatClient(BaselineKind.Oracle, Two);
        var reply = await client.GetResponseAsync([new(ChatRole.System, R1Prompt.System), new(ChatRole.User, text)], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(answer, ReplyParser.FindAnswer(reply.Text));
    }

    [Fact]
    public async Task GetResponse_UnknownPrompt_IsAnError()
    {
        using var client = new BaselineChatClient(BaselineKind.Random, Two);
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => client.GetResponseAsync("Who?", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("none of the problems", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NoOracleAnswer_IsRefused()
    {
        Problem[] problems = [new("a", "Why?"), new("b", "How?") { Answer = "so" }];
        Assert.Contains("'a' has no oracle answer", Assert.Throws<ArgumentException>(() => new BaselineChatClient(BaselineKind.Oracle, problems)).Message, StringComparison.Ordinal);
        Assert.Contains("only problem of its task", Assert.Throws<ArgumentException>(() => new BaselineChatClient(BaselineKind.Other, problems[1..])).Message, StringComparison.Ordinal);
        new BaselineChatClient(BaselineKind.Random, problems).Dispose();
    }

    private static ReasoningTask[] Some { get; } = [.. new[] { "game24", "number_multiply", "word_sorting", "dyck_languages" }.Select(TaskLibrary.Get)];

    private static async Task<List<string>> WrongAsync(BaselineKind kind, AgentFrame frame, IEnumerable<ReasoningTask> tasks)
    {
        List<string> wrong = [];
        await foreach (var rollout in RunAsync(kind, frame, tasks))
        {
            if (!rollout.IsCorrect) wrong.Add($"{rollout.Key.Id}: {rollout.Trajectory.Stop} '{rollout.Trajectory.Answer}' for '{rollout.Problem.Problem.Answer}'");
        }

        return wrong;
    }

    private static async IAsyncEnumerable<Rollout> RunAsync(BaselineKind kind, AgentFrame frame, IEnumerable<ReasoningTask> tasks, SelfCheckMode selfCheck = SelfCheckMode.None)
    {
        RolloutProblem[] problems = [.. tasks.Where(task => !task.Info.NeedsData).SelectMany(task => Enumerable.Range(0, 2).Select(index => task.Create(9, index).AsRolloutProblem()))];
        using var client = new BaselineChatClient(kind, problems.Select(problem => problem.Problem));
        var options = new RolloutRunnerOptions { Frames = [frame], GroupSize = 1, Workers = 2, MaxRetries = 0 };
        options.Agent = options.Agent with { SelfCheck = selfCheck };
        await foreach (var rollout in new RolloutRunner(client, options).RunAsync(problems, TestContext.Current.CancellationToken)) yield return rollout;
    }
}
