namespace R1CI.Sdk.Evaluation.Statistics;

/// <summary>The runs of one problem that could be scored.</summary>
/// <param name="Correct">How many of them were right, 0 to <paramref name="Runs"/>.</param>
/// <param name="Runs">How many there were; a problem with none says nothing and is passed over.</param>
public readonly record struct ProblemTally(int Correct, int Runs);
