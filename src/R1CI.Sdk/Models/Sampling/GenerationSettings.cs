using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Models.Sampling;

/// <summary>The options of one call, checked, with the model's defaults filled in.</summary>
internal sealed record GenerationSettings(TokenSampling Sampling, int MaxTokens, IReadOnlyList<string> StopSequences, Func<string, bool>? StopWhen)
{
    private const int MaxStopSequences = 64;
    private const double MaxTemperature = 100;

    /// <summary>Gets whether the response leaves its token span out.</summary>
    public bool OmitsSpan { get; private init; }

    /// <summary>Gets whether the thread that reads the response may compute it.</summary>
    public bool IsOnCallersThread { get; private init; }

    /// <summary>Gets what keeps the context of this conversation from call to call; <see langword="null"/> when any context that fits may be taken.</summary>
    public ConversationLease? Lease { get; private init; }

    /// <param name="options">The caller's options; <see langword="null"/> for the defaults.</param>
    /// <param name="defaults">The sampling when no temperature is given; its seed is not used.</param>
    /// <param name="client">The client's name, for messages.</param>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    /// <exception cref="NotSupportedException">An option has no meaning here; ignoring it would give other text than asked for.</exception>
    public static GenerationSettings From(ChatOptions? options, TokenSampling defaults, string client)
    {
        if (options is null)
        {
            return new GenerationSettings(defaults with { Seed = Random.Shared.NextInt64() }, int.MaxValue, [], null);
        }

        RefuseUnsupported(options, client);
        var isDefault = options.Temperature is null;
        var sampling = new TokenSampling(
            isDefault ? defaults.Temperature : Within(nameof(options.Temperature), options.Temperature!.Value, 0, MaxTemperature),
            options.TopK is { } topK ? (int)Within(nameof(options.TopK), topK, 0, int.MaxValue) : isDefault ? defaults.TopK : 0,
            options.TopP is { } topP ? Within(nameof(options.TopP), topP, float.Epsilon, 1) : isDefault ? defaults.TopP : 1,
            options.Seed ?? Random.Shared.NextInt64());
        var maxTokens = (int)Within(nameof(options.MaxOutputTokens), options.MaxOutputTokens ?? int.MaxValue, 1, int.MaxValue);
        _ = options.TryGetStopCondition(out var stopWhen);
        return new GenerationSettings(sampling, maxTokens, Sequences(options.StopSequences), stopWhen)
        {
            OmitsSpan = options.OmitsTokenSpan(),
            IsOnCallersThread = options.ComputesOnCallersThread(),
            Lease = ConversationLease.Of(options),
        };
    }

    private static void RefuseUnsupported(ChatOptions options, string client)
    {
        Refuse(client, options.FrequencyPenalty is not (null or 0), nameof(options.FrequencyPenalty), "log-probabilities would no longer be the model's");
        Refuse(client, options.PresencePenalty is not (null or 0), nameof(options.PresencePenalty), "log-probabilities would no longer be the model's");
        Refuse(client, options.Tools is { Count: > 0 }, nameof(options.Tools), "this client generates text only; let R1Agent run code, or wrap the client");
        Refuse(client, options.ResponseFormat is ChatResponseFormatJson, nameof(options.ResponseFormat), "text is not held to a grammar; ask for JSON in " +
            "the prompt");
        Refuse(client, options.ConversationId is not null, nameof(options.ConversationId), "the client keeps no conversations by id; pass all messages, " +
            "their cache is found by content");
        Refuse(client, options.AllowBackgroundResponses is true || options.ContinuationToken is not null, nameof(options.AllowBackgroundResponses), "generations run only while they are read");
    }

    private static void Refuse(string client, bool isSet, string name, string why)
    {
        if (isSet)
        {
            throw new NotSupportedException($"ChatOptions.{name} is not supported by {client}: {why}. Leave it null.");
        }
    }

    private static double Within(string name, double value, double least, double most) => value >= least && value <= most
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, $"ChatOptions.{name} is {value}; it must be from {least} to {most}.");

    private static string[] Sequences(IList<string>? sequences)
    {
        if (sequences is null)
        {
            return [];
        }

        return sequences.Count <= MaxStopSequences && sequences.All(sequence => !string.IsNullOrEmpty(sequence))
            ? [.. sequences]
            : throw new ArgumentException($"ChatOptions.StopSequences holds {sequences.Count} entries; at most {MaxStopSequences}, none of them " +
                $"empty, are allowed.", nameof(sequences));
    }
}
