namespace R1CI.Sdk.CodeIO.Records;

/// <summary>What a model, or a narration, answered to an instance.</summary>
/// <param name="InstanceId">The <see cref="CodeInstance.Id"/>.</param>
/// <param name="Turn">0 for the first answer, 1 for the first revision, ...</param>
/// <param name="Text">The whole answer; the last JSON object in it is the prediction.</param>
public sealed record Prediction(string InstanceId, int Turn, string Text);
