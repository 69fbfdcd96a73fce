using System.Diagnostics;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>Runs one rollout: as often as its failures allow, then scored.</summary>
internal sealed class SingleRollout
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    private readonly RolloutRunnerOptions _options;
    private readonly ITokenScorer? _reference;
    private readonly ModelInfo? _referenceModel;

    /// <exception cref="ArgumentException">The reference cannot score tokens.</exception>
    public SingleRollout(RolloutRunnerOptions options)
    {
        _options = options;
        if (options.Reference is { } reference)
        {
            _reference = reference.GetService(typeof(ITokenScorer)) as ITokenScorer
                ?? throw new ArgumentException($"RolloutRunnerOptions.Reference is a {reference.GetType().Name}, which cannot score tokens. Use a client that gives ITokenScorer.", nameof(options));
            _referenceModel = reference.GetService(typeof(ModelInfo)) as ModelInfo;
        }
    }

    public async Task<Outcome> RunAsync(RolloutGroup group, int sample, CancellationToken cancellationToken)
    {
        var key = group.KeyOf(sample);
        Trajectory run;
        var retries = 0;
        try
        {
            while ((run = await RunOnceAsync(group, key, cancellationToken).ConfigureAwait(false)).Failure is not null && retries < _options.MaxRetries)
            {
                retries++;
                await WaitAsync(run.Failure, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (ArgumentException problem)
        {
            return new Outcome(Skipped: new SkippedRollout(key, group.Index, _options.GroupSize, SkipKind.InvalidPrompt, problem.Message, retries));
        }

        if (!HasReply(run, group.Policy))
        {
            return new Outcome(Skipped: new SkippedRollout(key, group.Index, _options.GroupSize, KindOf(run), run.StopMessage, retries));
        }

        var start = Stopwatch.GetTimestamp();
        var tokens = TokenSequence.Of(run);
        CheckTraining(run, group.Policy);
        var reference = await ScoreAsync(tokens, run, cancellationToken).ConfigureAwait(false);
        var referenceTime = _reference is null ? TimeSpan.Zero : Stopwatch.GetElapsedTime(start);
        var rollout = new Rollout(key, group.Problem, run, _options.Reward.Score(group.Problem, run))
        {
            GroupIndex = group.Index,
            GroupSize = _options.GroupSize,
            Retries = retries,
            Reference = reference,
        };
        return new Outcome(Finished: new FinishedRollout(group, rollout, tokens, referenceTime));
    }

    private async ValueTask WaitAsync(TrajectoryFailure failure, CancellationToken cancellationToken)
    {
        if (failure.Exception is not RetryLaterException { Delay: var delay } || delay <= TimeSpan.Zero) return;
        await Task.Delay(delay < MaxDelay ? delay : MaxDelay, _options.Agent.TimeProvider, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Trajectory> RunOnceAsync(RolloutGroup group, RolloutKey key, CancellationToken cancellationToken)
    {
        using var lease = new ConversationLease();
        var seed = key.SeedOf(_options.Seed);
        var agent = FramedAgent.OptionsFor(key, _options);
        agent.Session = agent.Session with { Seed = (ulong)seed };
        agent.ChatOptions = agent.ChatOptions?.Clone() ?? new ChatOptions();
        agent.ChatOptions.Seed = seed;
        agent.ChatOptions.ComputeOnCallersThread(); // a worker does nothing else meanwhile
        lease.AddTo(agent.ChatOptions);
        IEnumerable<ChatMessage> messages;
        try
        {
            messages = await FramedAgent.PromptForAsync(group.Problem.Problem.Prompt, key, _options, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a guide throws, the run failed before it began.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            var message = $"The guide {_options.Guide.Id} failed: {exception.Message}";
            return new Trajectory { Prompt = [], Messages = [], Turns = [], Stop = StopReason.Failed, StopMessage = message, Failure = new TrajectoryFailure(FailureSource.Model, message) };
        }

        return await new R1Agent(group.Policy.Client, agent).RunAsync(messages, cancellationToken).ConfigureAwait(false);
    }

    private static bool HasReply(Trajectory run, RolloutPolicy policy) =>
        run.Turns.Any(turn => policy.Model is null ? turn.Stop is not null : turn.Tokens is { SampledIds.Count: > 0 });

    private static SkipKind KindOf(Trajectory run) =>
        run.Stop == StopReason.ContextFull ? SkipKind.ContextFull : run.Failure is not null ? SkipKind.Failed : SkipKind.NoTokens;

    private void CheckTraining(Trajectory run, RolloutPolicy policy)
    {
        var vocabulary = policy.Model?.VocabularySize ?? int.MaxValue;
        var cut = run.Turns.Select(turn => turn.Tokens).FirstOrDefault(
            span => span is { LogSurvivingMass: null, Sampling: { Temperature: > 0 } sampling } && (sampling.TopP < 1 || (sampling.TopK > 0 && sampling.TopK < vocabulary)));
        if (_options.IsForTraining && cut is not null)
        {
            throw new InvalidOperationException(
                $"Training needs the mass that top-k and top-p leave (log_s), and the chat client does not report it for top_k {cut.Sampling!.TopK}, top_p {cut.Sampling.TopP}. " +
                "Sample with top_k 0 and top_p 1, or set RolloutRunnerOptions.IsForTraining to false.");
        }
    }

    // One number per id, 0 where the policy sampled nothing.
    private async Task<ReferenceLogProbs?> ScoreAsync(TokenSequence tokens, Trajectory run, CancellationToken cancellationToken)
    {
        if (_reference is null || tokens.Ids.Count == 0) return null;
        var temperature = run.Turns.First(turn => turn.Tokens is not null).Tokens!.Temperature;
        var scores = await _reference.ScoreAsync(tokens.Ids, temperature, cancellationToken).ConfigureAwait(false);
        var sampled = new float[scores.Length];
        foreach (var segment in tokens.Segments.Where(segment => segment.Kind == SegmentKind.Model))
        {
            scores.AsSpan(segment.Start, segment.End - segment.Start).CopyTo(sampled.AsSpan(segment.Start));
        }

        return new ReferenceLogProbs(_referenceModel?.Name ?? "", _referenceModel?.Digests.Value.WeightsSha256 ?? "", sampled);
    }

    /// <summary>What became of a rollout: exactly one of the two.</summary>
    public readonly record struct Outcome(FinishedRollout? Finished = null, SkippedRollout? Skipped = null);
}
