using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Parsing;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Revision;
using R1CI.Sdk.CodeIO.Teachers;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Functions that a model makes of sources.</summary>
/// <param name="teacher">The model; stays the caller's.</param>
public sealed class TeacherSources(TeacherClient teacher) : ISourceTransform
{
    /// <inheritdoc/>
    public string Name => $"teacher@1 {teacher.Name}";

    /// <inheritdoc/>
    public async Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        var (text, failure) = await teacher.AskAsync(TeacherPrompt.For(source), cancellationToken).ConfigureAwait(false);
        if (text is null) return new TransformedSource([], [new Drop(TeacherPrompt.Stage, source.Id, DropReason.TeacherFailed, failure)]);
        var parsed = SectionParser.Parse(source, text);
        return parsed.Record is { } function ? new TransformedSource([function], []) : new TransformedSource([], [parsed.Dropped!]);
    }
}

/// <summary>Predictions of a model, with revisions.</summary>
/// <param name="teacher">The model; stays the caller's.</param>
public sealed class TeacherPredictions(TeacherClient teacher) : IPredictor
{
    /// <inheritdoc/>
    public string Name => $"teacher@1 {teacher.Name}";

    /// <inheritdoc/>
    public int MaxRevisions => teacher.Revisions;

    /// <inheritdoc/>
    public async Task<StageResult<Prediction>> PredictAsync(CodeFunction function, CodeInstance instance, IReadOnlyList<FinalTurn> turns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(turns);
        IReadOnlyList<ChatMessage> messages = turns.Count == 0 ? [new ChatMessage(ChatRole.User, instance.Prompt)] : RevisionPrompt.For(instance, turns);
        var (text, failure) = await teacher.AskAsync(messages, cancellationToken).ConfigureAwait(false);
        return text is null ? new Drop("predict", instance.Id, DropReason.TeacherFailed, failure) : new Prediction(instance.Id, turns.Count, text);
    }
}
