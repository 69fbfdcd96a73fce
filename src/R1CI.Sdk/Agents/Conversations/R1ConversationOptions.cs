using System.ComponentModel.DataAnnotations;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>
/// Configures one <see cref="R1Conversation"/>: what all its runs together may use. Read once, when the conversation is created. A run that meets one of the
/// budgets ends with <see cref="StopReason.ConversationBudget"/>.
/// </summary>
public sealed record R1ConversationOptions
{
    /// <summary>Gets or sets how many tokens all runs together may sample, also those that were cancelled or failed.</summary>
    /// <value>Tokens, at least 1. <see langword="null"/>, the default, sets no budget beside each run's own.</value>
    [Range(1L, long.MaxValue)]
    public long? MaxTokens { get; set; }

    /// <summary>Gets or sets how many scripts all runs together may execute.</summary>
    /// <value>Calls, at least 1. <see langword="null"/>, the default, sets no budget beside each run's own.</value>
    [Range(1, int.MaxValue)]
    public int? MaxCodeCalls { get; set; }

    /// <summary>Gets or sets how many runs there may be, those that were cancelled or failed included.</summary>
    /// <value>Runs, at least 1. <see langword="null"/>, the default, sets no budget.</value>
    [Range(1, int.MaxValue)]
    public int? MaxRuns { get; set; }

    /// <summary>Gets or sets how long all runs together may take; the time between runs does not count.</summary>
    /// <value>Greater than zero. <see langword="null"/>, the default, sets no budget beside each run's own.</value>
    public TimeSpan? MaxTime { get; set; }

    /// <summary>Gets or sets for how many of the last runs the sessions are kept as those runs left them, so that a branch can begin there.</summary>
    /// <value>
    /// 1 to 1,000; the default is 8. Only under <see cref="SessionMode.Kept"/> is anything kept. A branch at an earlier run begins with empty sessions, and says
    /// so in its <see cref="R1Conversation.Losses"/>.
    /// </value>
    [Range(1, 1_000)]
    public int KeptSessionStates { get; set; } = 8;

    /// <summary>Gets or sets whether a conversation may be loaded with another model than the one it was held with.</summary>
    /// <value>
    /// The default is <see langword="false"/>: loading it throws. When <see langword="true"/>, what the other model cannot take over is named in
    /// <see cref="R1Conversation.Losses"/>: with other weights the next turn is another policy's, and with another tokenizer the texts are encoded again.
    /// </value>
    public bool AcceptsOtherModel { get; set; }

    /// <summary>Copies the options and checks them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Names the option, its range and its value.</exception>
    internal R1ConversationOptions Snapshot()
    {
        Require(MaxTokens is null or > 0, nameof(MaxTokens), MaxTokens, "at least 1 token, or null for no budget");
        Require(MaxCodeCalls is null or > 0, nameof(MaxCodeCalls), MaxCodeCalls, "at least 1 call, or null for no budget");
        Require(MaxRuns is null or > 0, nameof(MaxRuns), MaxRuns, "at least 1 run, or null for no budget");
        Require(MaxTime is null || MaxTime > TimeSpan.Zero, nameof(MaxTime), MaxTime, "longer than zero, or null for no budget");
        Require(KeptSessionStates is >= 1 and <= 1_000, nameof(KeptSessionStates), KeptSessionStates, "1 to 1,000 runs");
        return this with { };
    }

    private static void Require(bool holds, string name, object? value, string range)
    {
        if (!holds) throw new ArgumentOutOfRangeException(name, value, $"R1ConversationOptions.{name} must be {range}.");
    }
}
