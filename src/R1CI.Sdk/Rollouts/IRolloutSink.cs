namespace R1CI.Sdk.Rollouts;

/// <summary>Takes rollouts as they finish, in any order. Implementations are thread-safe.</summary>
public interface IRolloutSink
{
    /// <summary>Tells whether a rollout is there already, or is known not to be possible, and need not be run.</summary>
    /// <param name="key">Which rollout.</param>
    /// <param name="groupIndex">The position of its group among those of the collection.</param>
    bool Contains(RolloutKey key, int groupIndex);

    /// <summary>Tells whether every rollout that a group is to have is there already, by one version of the weights, whichever that is.</summary>
    /// <param name="groupIndex">The position of the group among those of the collection.</param>
    /// <returns><see langword="false"/> unless the sink knows better.</returns>
    bool ContainsGroup(int groupIndex) => false;

    /// <summary>Takes a rollout. What this throws ends the collection.</summary>
    /// <param name="rollout">The rollout.</param>
    void Add(Rollout rollout);

    /// <summary>Takes note of a rollout that has nothing to train on. What this throws ends the collection.</summary>
    /// <param name="skipped">The rollout and the reason.</param>
    void Skip(SkippedRollout skipped);
}

/// <summary>Why a rollout has no record.</summary>
public enum SkipKind
{
    /// <summary>The prompt does not fit into the model's context; <c>context_full</c> in JSON. It will not fit next time either.</summary>
    ContextFull,

    /// <summary>The prompt is no valid text; <c>invalid_prompt</c>.</summary>
    InvalidPrompt,

    /// <summary>The run broke before the model said anything, as often as it may be tried; <c>failed</c>.</summary>
    Failed,

    /// <summary>The run ended before the model's first reply did, by its deadline for instance; <c>no_tokens</c>.</summary>
    NoTokens,
}

/// <summary>A rollout without a single token of the model: no record, since no trainer can use one.</summary>
/// <param name="Key">Which rollout.</param>
/// <param name="GroupIndex">The position of its group among those of the collection.</param>
/// <param name="GroupSize">How many rollouts its group is to have.</param>
/// <param name="Kind">Why.</param>
/// <param name="Reason">The rule, the value and the next step.</param>
/// <param name="Retries">How many runs failed before the last one.</param>
public sealed record SkippedRollout(RolloutKey Key, int GroupIndex, int GroupSize, SkipKind Kind, string Reason, int Retries);
