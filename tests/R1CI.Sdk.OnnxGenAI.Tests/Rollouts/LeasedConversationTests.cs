using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.OnnxGenAI.Tests.Rollouts;

/// <summary>Rollouts by the shipped model: what is shared between them must not show in what they are.</summary>
public sealed class LeasedConversationTests
{
    private static readonly string[] Questions = ["How many r are in strawberry?", "What is 17 * 23 + 4?", "Sort 5, 3, 9, 1 from low to high."];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rollouts_WithAndWithoutSharedPrompts_AreEqualToTheLastBit()
    {
        using var sharing = TinyModel.Load();
        using var apart = TinyModel.Load(options => options.CachedConversations = 0);

        var expected = await RunAsync(apart, workers: 1);
        Assert.Equal(expected, await RunAsync(sharing, workers: 1));
        Assert.Equal(expected, await RunAsync(sharing, workers: 4));
        Assert.InRange(sharing.LivingContexts, 1, 8);
        Assert.Equal(0, apart.LivingContexts);
    }

    [Fact]
    public async Task Rollouts_OfOneGroup_ReadTheirPromptOnce()
    {
        using var client = TinyModel.Load();
        var rollouts = await CollectAsync(client, workers: 1);

        foreach (var group in rollouts.GroupBy(rollout => rollout.GroupIndex))
        {
            var prefilled = group.OrderBy(rollout => rollout.Key.Sample).Select(rollout => rollout.Trajectory.Turns[0].Tokens!.PrefilledTokens).ToList();
            Assert.InRange(prefilled[0], 10, 1000);
            Assert.All(prefilled[1..], tokens => Assert.Equal(1, tokens));
        }
    }

    [Fact]
    public async Task Rollouts_BesideManyOthers_KeepTheirCaches()
    {
        using var client = TinyModel.Load(options => options.CachedConversations = 1);
        var rollouts = await CollectAsync(client, workers: 6);

        // After the first turn only what is new is read: the sampled token that was pending, and the observation.
        var later = rollouts.SelectMany(rollout => rollout.Trajectory.Turns.Skip(1)).ToList();
        Assert.NotEmpty(later);
        Assert.All(later, turn => Assert.Equal(turn.Tokens!.Context.Sum(segment => segment.Ids.Count) + 1, turn.Tokens.PrefilledTokens));
    }

    [Fact]
    public async Task Rollouts_ScoredAgainInOnePass_HaveTheSameLogProbabilities()
    {
        using var client = TinyModel.Load();
        foreach (var rollout in await CollectAsync(client, workers: 2, temperature: 0.8f))
        {
            var stream = TokenSequence.Of(rollout.Trajectory);
            var scores = await client.ScoreAsync(stream.Ids, 0.8f, None); // as a float, which the options have
            foreach (var segment in stream.Segments.Where(segment => segment.Kind == SegmentKind.Model))
            {
                for (var i = segment.Start; i < segment.End; i++)
                {
                    Assert.Equal(scores[i], stream.LogProbs[i], tolerance: 1e-4f);
                }
            }

            Assert.Equal(scores.Select((score, i) => IsSampled(stream, i) ? score : 0), rollout.Reference!.LogProbs);
        }
    }

    [Fact]
    public async Task SwapPolicyAsync_ToWeightsInMemory_GoesOnWithThem()
    {
        var weights = File.ReadAllBytes(Path.Combine(TinyModel.Folder, "model.onnx"));
        using var same = TinyModel.Load(options => options.Weights = weights);
        Assert.Equal(TinyModel.Info.Digests.Value, ((ModelInfo)same.GetService(typeof(ModelInfo))!).Digests.Value);

        weights[weights.Length / 2] ^= 1;
        using var next = TinyModel.Load(options => options.Weights = weights);
        using var first = TinyModel.Load();
        var runner = new RolloutRunner(first, new RolloutRunnerOptions { GroupSize = 2, Workers = 1, Agent = new R1AgentOptions { MaxTokens = 40 } });
        List<Rollout> rollouts = [];
        await foreach (var rollout in runner.RunAsync(Questions.Select(Ask), None)) rollouts.Add(rollout);

        var digests = rollouts.OrderBy(rollout => rollout.Key.PolicyVersion).Select(rollout => (rollout.Key.PolicyVersion, rollout.Trajectory.Model!.Digests.Value.WeightsSha256)).Distinct().ToList();
        Assert.Equal([(0, TinyModel.Info.Digests.Value.WeightsSha256), (1, ((ModelInfo)next.GetService(typeof(ModelInfo))!).Digests.Value.WeightsSha256)], digests);
        Assert.NotEqual(digests[0].WeightsSha256, digests[1].WeightsSha256);
        Assert.Equal(6, rollouts.Count);

        // Problems are read as workers need them; rollouts may all be done before the first one is looked at.
        RolloutProblem Ask(string question, int i)
        {
            if (i == 1) _ = runner.SwapPolicyAsync(next, 1);
            return new RolloutProblem(new Problem($"q{i}", question), new ExactVerifier());
        }
    }

    [Fact]
    public async Task CountDrift_OfTextThatTokenizesAlike_IsZeroAndOfSplitTokensIsNot()
    {
        var response = await TinyModel.Client.GetResponseAsync("Hello there", new ChatOptions { MaxOutputTokens = 1 }, None);
        var prompt = TinyModel.SpanOf(response).Context[0].Ids;
        Assert.Equal(0, TinyModel.Client.CountDrift(prompt));

        // The same letters, one token each.
        int[] letters = [.. "print"u8.ToArray().Select(letter => prompt.Concat(Enumerable.Range(0, 256)).First(id => id == letter))];
        Assert.InRange(TinyModel.Client.CountDrift(letters), 1, letters.Length);
        // A byte that is no character drifts alone: the tokens after it do not.
        Assert.Equal(1, TinyModel.Client.CountDrift([.. prompt, 0xFF, .. prompt]));
        Assert.Throws<ArgumentException>(() => TinyModel.Client.CountDrift([int.MaxValue]));
    }

    private static bool IsSampled(TokenSequence stream, int index) => stream.Segments.Any(segment => segment.Kind == SegmentKind.Model && index >= segment.Start && index < segment.End);

    private static async Task<List<string>> RunAsync(OnnxGenAIChatClient client, int workers) =>
        [.. (await CollectAsync(client, workers)).Select(rollout => TrajectoryJson.Write(rollout.ToRecord("r"), new TrajectoryJsonOptions { IncludeTiming = false }))];

    private static async Task<List<Rollout>> CollectAsync(OnnxGenAIChatClient client, int workers, float temperature = 1)
    {
        var runner = new RolloutRunner(client, new RolloutRunnerOptions
        {
            GroupSize = 4,
            Workers = workers,
            Seed = 5,
            Reference = client,
            Agent = new R1AgentOptions { ChatOptions = new ChatOptions { Temperature = temperature }, MaxTokens = 200 },
        });
        List<Rollout> rollouts = [];
        await foreach (var rollout in runner.RunAsync(Questions.Select((question, i) => new RolloutProblem(new Problem($"q{i}", question), new ExactVerifier())), None))
        {
            rollouts.Add(rollout);
        }

        return [.. rollouts.OrderBy(rollout => rollout.GroupIndex).ThenBy(rollout => rollout.Key.Sample)];
    }
}
