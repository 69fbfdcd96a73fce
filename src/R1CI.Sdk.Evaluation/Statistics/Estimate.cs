namespace R1CI.Sdk.Evaluation.Statistics;

/// <summary>A mean with its 95 % interval.</summary>
/// <param name="Value">The mean.</param>
/// <param name="Low">Where the interval begins.</param>
/// <param name="High">Where the interval ends.</param>
public readonly record struct Estimate(double Value, double Low, double High);
