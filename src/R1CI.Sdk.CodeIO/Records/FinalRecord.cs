namespace R1CI.Sdk.CodeIO.Records;

/// <summary>One instance at the end: its prompt, the answers and what was said about them.</summary>
/// <param name="InstanceId">The <see cref="CodeInstance.Id"/>.</param>
/// <param name="FunctionId">The <see cref="CodeFunction.Id"/>.</param>
/// <param name="Kind">What was asked.</param>
/// <param name="Prompt">The whole prompt.</param>
/// <param name="Turns">The answers and the feedback on each, at least one. The released shape has two; later ones have keys of the same pattern.</param>
public sealed record FinalRecord(string InstanceId, string FunctionId, PredictionKind Kind, string Prompt, IReadOnlyList<FinalTurn> Turns);

/// <summary>One answer and what was said about it.</summary>
/// <param name="Answer">The whole answer; <c>turn_N</c> in JSON.</param>
/// <param name="Feedback">What was said; <c>feedback_N</c> in JSON.</param>
/// <param name="Status">How the answer stood the check.</param>
public sealed record FinalTurn(string Answer, string Feedback, VerdictStatus Status);
