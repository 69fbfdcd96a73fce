using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Evaluation.Reports.Runs;

/// <summary>A run that the report shows in full.</summary>
/// <param name="Result">How it was judged.</param>
/// <param name="Record">What happened, and the oracle answer; <see langword="null"/> when there is no record, such as of a prompt that does not fit into the context.</param>
public sealed record SampleRun(EvalResult Result, TrajectoryRecord? Record);
