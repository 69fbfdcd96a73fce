using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Makes functions of sources: with a teacher, or without. Thread-safe; the same source gives the same functions.</summary>
/// <remarks>
/// An exception costs the source, which is dropped as <see cref="DropReason.StageFailed"/>. The run ends, and can go on later, at the caller's cancellation,
/// a <see cref="Teachers.TeacherBudgetException"/> and a <see cref="Teachers.TeacherUnavailableException"/> only.
/// </remarks>
public interface ISourceTransform
{
    /// <summary>Gets what it is, with all that its results depend on; a run is resumed only with the same.</summary>
    string Name { get; }

    /// <summary>Makes functions, without pairs, of a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    Task<TransformedSource> TransformAsync(RawSource source, CancellationToken cancellationToken);
}

/// <summary>What a source was made into.</summary>
/// <param name="Functions">Functions without pairs.</param>
/// <param name="Drops">Functions that gave nothing, by an id of their own; or the source, by its id, when it gave none at all.</param>
public sealed record TransformedSource(IReadOnlyList<CodeFunction> Functions, IReadOnlyList<Drop> Drops)
{
    /// <summary>Gets a model's reply, which the stage <c>parse</c> reads; <see langword="null"/> when there is no model, or no reply.</summary>
    public string? Reply { get; init; }

    /// <summary>Gets whether the reply ran into a limit of length.</summary>
    public bool IsReplyCut { get; init; }
}

/// <summary>Answers prompts: a model, or a narration of what the interpreter did. Thread-safe.</summary>
/// <remarks>An exception costs the answer, as that of an <see cref="ISourceTransform"/> costs the source.</remarks>
public interface IPredictor
{
    /// <summary>Gets what it is, with all that its answers depend on; a run is resumed only with the same.</summary>
    string Name { get; }

    /// <summary>Gets how often a wrong answer is asked for again.</summary>
    int MaxRevisions { get; }

    /// <summary>Answers a prompt, or answers again.</summary>
    /// <param name="function">What the prompt is about.</param>
    /// <param name="instance">The prompt.</param>
    /// <param name="turns">The answers so far, all wrong, with their feedback; none at first.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <returns>The answer, or why there is none.</returns>
    Task<StageResult<Prediction>> PredictAsync(CodeFunction function, CodeInstance instance, IReadOnlyList<FinalTurn> turns, CancellationToken cancellationToken);
}
