using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Training;

/// <summary>One run as a trainer takes it: token ids, loss mask and log-probabilities of one length.</summary>
/// <remarks>The mask is derived from the record's segments: 1 exactly where the model sampled the token. It is stored nowhere.</remarks>
public sealed record TrainingSample
{
    /// <summary>Gets the name of the record.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the name of the group.</summary>
    public required string GroupId { get; init; }

    /// <summary>Gets every token as the engine held it: prompt, sampled and appended.</summary>
    public required IReadOnlyList<int> Ids { get; init; }

    /// <summary>Gets, per token, 1 when the model sampled it and 0 otherwise.</summary>
    public required IReadOnlyList<int> LossMask { get; init; }

    /// <summary>Gets, per token, log-softmax(logits / T) in nats where the mask is 1, and 0 elsewhere.</summary>
    public required IReadOnlyList<float> LogProbs { get; init; }

    /// <summary>Gets, per token, the log of the mass that top-k and top-p left to draw from; 0 where nothing was cut.</summary>
    public required IReadOnlyList<float> LogSurvivingMass { get; init; }

    /// <summary>Gets how many of the first tokens are the prompt: at least one.</summary>
    public required int PromptLength { get; init; }

    /// <summary>Gets, per token, the turn that it belongs to; -1 in the prompt.</summary>
    public required IReadOnlyList<int> Turns { get; init; }

    /// <summary>Gets the temperature of <see cref="LogProbs"/>.</summary>
    public required double Temperature { get; init; }

    /// <summary>Gets the reward; <see langword="null"/> when the run could not be scored.</summary>
    public double? Reward { get; init; }

    /// <summary>Gets the advantage, the same for every sampled token; 0 until its group is known.</summary>
    public double Advantage { get; init; }

    /// <summary>Makes the sample of a record.</summary>
    /// <param name="record">The record; every finished turn has its tokens.</param>
    /// <param name="advantage">The advantage of the run in its group.</param>
    /// <exception cref="ExportException">The record has no tokens, no prompt, or no token that the model sampled.</exception>
    public static TrainingSample Of(TrajectoryRecord record, double advantage = 0)
    {
        ArgumentNullException.ThrowIfNull(record);
        var stream = TokenSequence.Of(record.Run);
        if (stream.Segments.Count == 0 || stream.Segments[0].Kind != SegmentKind.Prompt || stream.Segments.All(segment => segment.Kind != SegmentKind.Model))
        {
            throw new ExportException($"Record '{record.Id}' needs a prompt and at least one token that the model sampled, and has {stream.Ids.Count} tokens.");
        }

        var (mask, turns) = (new int[stream.Ids.Count], new int[stream.Ids.Count]);
        foreach (var segment in stream.Segments)
        {
            mask.AsSpan(segment.Start, segment.End - segment.Start).Fill(segment.Kind == SegmentKind.Model ? 1 : 0);
            turns.AsSpan(segment.Start, segment.End - segment.Start).Fill(segment.Turn);
        }

        return new TrainingSample
        {
            Id = record.Id ?? "",
            GroupId = record.Group.Id,
            Ids = stream.Ids,
            LossMask = mask,
            LogProbs = stream.LogProbs,
            LogSurvivingMass = stream.LogSurvivingMass,
            PromptLength = stream.Segments[0].End,
            Turns = turns,
            Temperature = record.Run.Turns.Select(turn => turn.Tokens?.Temperature).FirstOrDefault(value => value is not null) ?? 1,
            Reward = record.Reward,
            Advantage = advantage,
        };
    }
}
