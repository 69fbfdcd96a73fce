using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Rewards;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tests.Rollouts.Rewards;

public sealed class RewardFunctionTests
{
    private const string Script = "I compute.\n```python\nprint(42)\n```";

    private static readonly RolloutProblem Problem = new(new Problem("p", "6*7?") { Answer = "42" }, new ExactVerifier());

    [Theory]
    [InlineData(1.0, 1.1, "<<<42>>>")]
    [InlineData(0.0, 0.1, "<<<41>>>")]
    [InlineData(1.0, 1.1, Script, "<<<42>>>")]
    [InlineData(1.0, 0.9, "Hm.", Script, "<<<42>>>")]
    [InlineData(0.0, -0.1, "Hm.", "Hm.")]
    [InlineData(1.0, 1.0, Script, Script, Script, Script, Script, Script, "<<<42>>>")]
    [InlineData(1.0, 1.1, Script, Script, Script, Script, Script, "<<<42>>>")]
    public async Task Score_OfARun_IsThatOfThePaper(double outcome, double second, params string[] replies)
    {
        var run = await RunAsync(replies);

        Assert.Equal(outcome, RewardFunction.Outcome.Score(Problem, run).Total);
        Assert.Equal(second, RewardFunction.R1Ci.Score(Problem, run).Total!.Value, 12);
    }

    [Fact]
    public async Task Score_WithPartsThatBreak_HasNoTotalAndSaysWhy()
    {
        var run = await RunAsync("<<<42>>>");
        var reward = new RewardFunction(new CorrectReward(), new Part("nan", 1, () => RewardScore.Of(double.NaN)), new Part("throws", 1, () => throw new TimeoutException("late"))).Score(Problem, run);

        Assert.Null(reward.Total);
        Assert.Equal([(1, RewardStatus.Ok), (null, RewardStatus.Error), (null, RewardStatus.Error)], reward.Parts.Select(part => (part.Score, part.Status)));
        Assert.Contains("must be a finite number, and is NaN", reward.Parts[1].Reason, StringComparison.Ordinal);
        Assert.Equal("TimeoutException: late", reward.Parts[2].Reason);
    }

    [Fact]
    public async Task Score_WithAPartOfNoWeight_DoesNotNeedIt()
    {
        var reward = new RewardFunction(new CorrectReward(), new Part("watched", 0, () => throw new TimeoutException())).Score(Problem, await RunAsync("<<<42>>>"));
        Assert.Equal(1, reward.Total);
    }

    [Fact]
    public async Task Score_WithoutAnOracleAnswer_IsUnscorableNotZero()
    {
        var reward = RewardFunction.R1Ci.Score(new RolloutProblem(new Problem("p", "?"), new ExactVerifier()), await RunAsync("<<<42>>>"));
        Assert.Equal((null, RewardStatus.Skipped, "exact@1"), (reward.Total, reward.Parts[0].Status, reward.Parts[0].Verifier));
    }

    [Fact]
    public void RewardFunction_OfOddParts_Throws()
    {
        Assert.Contains("at least one part", Assert.Throws<ArgumentException>(() => new RewardFunction()).Message, StringComparison.Ordinal);
        Assert.Contains("'correct' appears 2 times", Assert.Throws<ArgumentException>(() => new RewardFunction(new CorrectReward(), new CorrectReward())).Message, StringComparison.Ordinal);
        Assert.Contains("must be finite", Assert.Throws<ArgumentException>(() => new RewardFunction(new CorrectReward(double.NaN))).Message, StringComparison.Ordinal);
    }

    private static async Task<Trajectory> RunAsync(params string[] replies)
    {
        using var client = new ScriptedChatClient(replies) { HasTokens = true };
        var options = new R1AgentOptions { Executors = [FakeExecutor.Printing("42\n")], MaxCodeCalls = 8, MaxIdleTurns = 16 };
        return await new R1Agent(client, options).RunAsync("6*7?", TestContext.Current.CancellationToken);
    }

    private sealed class Part(string name, double weight, Func<RewardScore> score) : IRewardPart
    {
        public string Name => name;

        public double Weight => weight;

        public string VerifierOf(RolloutProblem problem) => $"{name}@1";

        public RewardScore Score(RolloutProblem problem, Trajectory run) => score();
    }
}
