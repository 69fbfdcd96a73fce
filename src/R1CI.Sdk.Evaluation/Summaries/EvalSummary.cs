using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Summaries;

/// <summary>What an evaluation came to: <c>summary.json</c>.</summary>
public sealed record EvalSummary
{
    /// <summary>Gets what was asked, by name: model, tasks, seed, sampling; in the order in which a reader wants it.</summary>
    public required IReadOnlyDictionary<string, string> Settings { get; init; }

    /// <summary>Gets the score of each task, in the order of the evaluation's problems.</summary>
    public required IReadOnlyList<TaskScore> Tasks { get; init; }

    /// <summary>Gets the macro mean of each suite (the mean of its tasks' means), by suite name; problems without a suite are in none.</summary>
    public required IReadOnlyDictionary<string, Estimate> Suites { get; init; }

    /// <summary>Gets the mean of the tasks' means, with its interval over tasks; <see langword="null"/> when no run could be scored.</summary>
    public required Estimate? Macro { get; init; }

    /// <summary>Gets the unbiased pass@k, macro mean over tasks, for k of 1, 2, 4, … up to the samples of a problem, that number included.</summary>
    /// <value>Over the problems with at least k scored runs; without a k that no problem has.</value>
    public required IReadOnlyDictionary<int, Estimate> PassAt { get; init; }

    /// <summary>Gets how many runs ended in each way, by the word of <see cref="Results.EvalStatus"/>; those that did not occur are 0.</summary>
    public required IReadOnlyDictionary<string, int> Status { get; init; }

    /// <summary>Gets how many scripts ended in each way, by the status word of an execution, over all runs.</summary>
    public required IReadOnlyDictionary<string, int> Scripts { get; init; }

    /// <summary>Gets how many of the runs that could be scored made 0, 1, 2, … code calls.</summary>
    public required IReadOnlyList<int> CallsHistogram { get; init; }

    /// <summary>Gets the mean number of code calls of a run that could be scored; 0 when there is none.</summary>
    public required double MeanCalls { get; init; }

    /// <summary>Gets the mean number of sampled tokens of a run that could be scored; 0 when there is none.</summary>
    public required double MeanTokens { get; init; }

    /// <summary>Gets the share of the runs that could be scored that verified an answer by code.</summary>
    public required double SelfCheckShare { get; init; }

    /// <summary>Gets the names of tasks that were asked for and left out, because their data are not there.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Gets the SHA-256 of <c>results.jsonl</c>, which all this was made of, as 64 hexadecimal digits.</summary>
    /// <value>Empty when it is not known, as in evaluations of earlier versions.</value>
    public string ResultsSha256 { get; init; } = "";
}

/// <summary>The score of one task.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Suite">The task's suite; empty when it has none.</param>
/// <param name="Problems">How many problems have at least one scored run.</param>
/// <param name="Runs">How many runs could be scored.</param>
/// <param name="Unscorable">How many could not.</param>
/// <param name="Success">The mean over problems of the share of right runs, with its interval over problems; <see langword="null"/> when no run could be scored.</param>
/// <param name="PassAt">The unbiased pass@k, mean over the problems with at least k scored runs; without a k that no problem has.</param>
/// <param name="MeanCalls">Code calls of a run.</param>
/// <param name="MeanTokens">Sampled tokens of a run.</param>
/// <param name="SelfCheckShare">The share of runs that verified an answer by code.</param>
public sealed record TaskScore(
    string Task,
    string Suite,
    int Problems,
    int Runs,
    int Unscorable,
    Estimate? Success,
    IReadOnlyDictionary<int, double> PassAt,
    double MeanCalls,
    double MeanTokens,
    double SelfCheckShare);
