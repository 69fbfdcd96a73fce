using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Trajectories;

/// <summary>What a caller in the same process may ask of a chat client that has token access, beyond <see cref="ChatOptions"/>.</summary>
public static class TokenGeneration
{
    /// <summary>The key of the stop condition in <see cref="ChatOptions.AdditionalProperties"/>.</summary>
    public const string StopConditionKey = "r1ci.stop_when";

    /// <summary>The key of <see cref="OmitTokenSpan"/> in <see cref="ChatOptions.AdditionalProperties"/>.</summary>
    public const string OmitTokenSpanKey = "r1ci.omit_token_span";

    /// <summary>The key of <see cref="ComputeOnCallersThread"/> in <see cref="ChatOptions.AdditionalProperties"/>.</summary>
    public const string OnCallersThreadKey = "r1ci.on_callers_thread";

    /// <summary>
    /// Lets the client compute on the thread that reads the response, for workers with a thread of their own that has nothing else to do. Without it a
    /// client that computes in this process goes to a thread of the thread pool, whose wake-up takes tens of microseconds.
    /// </summary>
    /// <param name="options">The options of one call; changed.</param>
    /// <returns><paramref name="options"/>.</returns>
    public static ChatOptions ComputeOnCallersThread(this ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.AdditionalProperties ??= [])[OnCallersThreadKey] = true;
        return options;
    }

    /// <summary>Gets whether the client may compute on the thread that reads the response.</summary>
    /// <param name="options">The options of one call; <see langword="null"/> does not say so.</param>
    public static bool ComputesOnCallersThread(this ChatOptions? options) => IsSet(options, OnCallersThreadKey);

    /// <summary>
    /// Leaves <see cref="TokenSpanContent"/> out of the response, for pipelines that serialize messages with options that do not know it
    /// (see <see cref="TokenSpanJson"/>). The conversation is then rendered and read afresh in every turn.
    /// </summary>
    /// <param name="options">The options of one call; changed.</param>
    /// <returns><paramref name="options"/>.</returns>
    public static ChatOptions OmitTokenSpan(this ChatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (options.AdditionalProperties ??= [])[OmitTokenSpanKey] = true;
        return options;
    }

    /// <summary>Gets whether the options leave <see cref="TokenSpanContent"/> out of the response.</summary>
    /// <param name="options">The options of one call; <see langword="null"/> leaves nothing out.</param>
    public static bool OmitsTokenSpan(this ChatOptions? options) => IsSet(options, OmitTokenSpanKey);

    /// <summary>Makes a generation stop as soon as a condition holds. Chat clients without token access ignore it.</summary>
    /// <param name="options">The options of one call; changed.</param>
    /// <param name="stopWhen">
    /// Called once per sampled token, in order, with the text that the token completed: empty while a character is unfinished and for
    /// control tokens. Returning <see langword="true"/> stops the generation after this token, whose text is part of the reply
    /// (<see cref="GenerationStop.StopSequence"/>). It is not called for an end token.
    /// </param>
    /// <returns><paramref name="options"/>.</returns>
    public static ChatOptions SetStopCondition(this ChatOptions options, Func<string, bool> stopWhen)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(stopWhen);
        (options.AdditionalProperties ??= [])[StopConditionKey] = stopWhen;
        return options;
    }

    /// <summary>Gets the condition that <see cref="SetStopCondition"/> put into the options.</summary>
    /// <param name="options">The options of one call; <see langword="null"/> has no condition.</param>
    /// <param name="stopWhen">The condition.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryGetStopCondition(this ChatOptions? options, [NotNullWhen(true)] out Func<string, bool>? stopWhen)
    {
        stopWhen = options?.AdditionalProperties is { } properties && properties.TryGetValue(StopConditionKey, out var value)
            ? value as Func<string, bool>
            : null;
        return stopWhen is not null;
    }

    private static bool IsSet(ChatOptions? options, string key) =>
        options?.AdditionalProperties is { } properties && properties.TryGetValue(key, out var value) && value is true;
}
