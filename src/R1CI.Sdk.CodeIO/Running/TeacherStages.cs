using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Parsing;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.CodeIO.Revision;
using R1CI.Sdk.CodeIO.Teachers;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Functions that a model makes of sources.</summary>
/// <param name="teacher">The model; stays the caller's.</param>
/// <param name="filters">Whether the model is asked first if the source is worth it; see <see cref="FilterPrompt"/>.</param>
public sealed class TeacherSources(TeacherClient teacher, bool filters = false) : ISourceTransform
{
    /// <inheritdoc/>
    public string Name => filters ? $"teacher@1 {FilterPrompt.Name} {teacher.Name}" : $"teacher@1 {teacher.Name}";

    /// <inheritdoc/>
    public async Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (filters && await FilterAsync(source, cancellationToken).ConfigureAwait(false) is { } unworthy) return new TransformedSource([], [unworthy]);
        var reply = await teacher.AskAsync(TeacherPrompt.For(source), cancellationToken).ConfigureAwait(false);
        return reply.Text is null ? new TransformedSource([], [new Drop(TeacherPrompt.Stage, source.Id, reply.Reason, reply.Detail)]) : new TransformedSource([], []) { Reply = reply.Text, IsReplyCut = reply.IsCut };
    }

    private async Task<Drop?> FilterAsync(RawSource source, CancellationToken cancellationToken)
    {
        var reply = await teacher.AskAsync(FilterPrompt.For(source), cancellationToken).ConfigureAwait(false);
        return reply.Text is null ? new Drop(TeacherPrompt.Stage, source.Id, reply.Reason, reply.Detail) : FilterPrompt.Read(source, reply.Text).Dropped;
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
        var reply = await teacher.AskAsync(messages, cancellationToken).ConfigureAwait(false);
        return reply.Text is { } text ? new Prediction(instance.Id, turns.Count, text) : new Drop("predict", instance.Id, reply.Reason, reply.Detail);
    }
}
