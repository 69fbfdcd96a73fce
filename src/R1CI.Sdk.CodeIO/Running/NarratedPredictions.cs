using R1CI.Sdk.CodeIO.Narration;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Answers without a model: a narration of what the interpreter did, which ends in the right prediction. Unlike a model's, none is wrong.</summary>
public sealed class NarratedPredictions : IPredictor
{
    /// <inheritdoc/>
    public string Name => "narration@1";

    /// <inheritdoc/>
    public int MaxRevisions => 0;

    /// <inheritdoc/>
    public Task<StageResult<Prediction>> PredictAsync(CodeFunction function, CodeInstance instance, IReadOnlyList<FinalTurn> turns, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(instance);
        cancellationToken.ThrowIfCancellationRequested();
        var told = instance.Kind == PredictionKind.Output ? Narrator.Explain(function, instance.Pair) : Narrator.ExplainInput(function, instance.Pair);
        return Task.FromResult<StageResult<Prediction>>(told.Record is { } explanation ? new Prediction(instance.Id, 0, explanation.Text) : told.Dropped! with { Id = instance.Id });
    }
}
