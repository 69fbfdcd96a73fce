using R1CI.Sdk.CodeIO.Narration;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Answers prompts without a model: tells, from what the interpreter saw, why the recorded input has the recorded output.</summary>
/// <remarks>
/// Its answers are right by construction, so nothing is revised. To a prompt for an input it answers the one that was recorded, and tells no search for it: a
/// model that learns from these answers learns to follow code, and little about finding inputs.
/// </remarks>
public sealed class NarrationPredictor : IPredictor
{
    /// <inheritdoc/>
    public string Name => "narration@1";

    /// <inheritdoc/>
    public int MaxRevisions => 0;

    /// <inheritdoc/>
    public Task<StageResult<Prediction>> PredictAsync(CodeFunction function, CodeInstance instance, IReadOnlyList<FinalTurn> turns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(instance);
        cancellationToken.ThrowIfCancellationRequested();
        var told = instance.Kind == PredictionKind.Output ? Narrator.Explain(function, instance.Pair.Input) : Narrator.ExplainInput(function, instance.Pair.Input);
        StageResult<Prediction> result = told.Record is { } explanation ? new Prediction(instance.Id, 0, explanation.Text) : told.Dropped! with { Id = instance.Id };
        return Task.FromResult(result);
    }
}
