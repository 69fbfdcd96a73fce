using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Comparisons;

/// <summary>How much better B is than A on the same problems.</summary>
/// <param name="A">The mean success of A.</param>
/// <param name="B">That of B.</param>
/// <param name="Change">B − A, with its 95 % interval.</param>
/// <param name="Problems">How many problems both have a score for.</param>
/// <param name="Better">How many of these B solves more often than A.</param>
/// <param name="Worse">How many A solves more often; the others are ties.</param>
public sealed record PairedDifference(double A, double B, Estimate Change, int Problems, int Better, int Worse)
{
    /// <summary>Gets how many problems both solve equally often.</summary>
    public int Ties => Problems - Better - Worse;

    /// <summary>Gets whether the interval has 0 outside: whether the results show that A and B differ.</summary>
    public bool ExcludesZero => Change.Low > 0 || Change.High < 0;

    // Over problems.
    internal static PairedDifference Of(IReadOnlyCollection<ScoredPair> pairs) => Of(
        pairs.Average(pair => pair.A), pairs.Average(pair => pair.B), MeanDifference.Of([.. pairs.Select(pair => pair.B - pair.A)]), pairs);

    // Over tasks, since problems of one task resemble each other; of a single task, over its problems.
    internal static PairedDifference OverTasks(IReadOnlyCollection<TaskDifference> tasks, IReadOnlyCollection<ScoredPair> pairs) => tasks.Count == 1 ? tasks.First().Difference : Of(
        tasks.Average(task => task.Difference.A), tasks.Average(task => task.Difference.B), MeanDifference.Of([.. tasks.Select(task => task.Difference.Change.Value)]), pairs);

    private static PairedDifference Of(double a, double b, Estimate change, IReadOnlyCollection<ScoredPair> pairs) =>
        new(a, b, change, pairs.Count, pairs.Count(pair => pair.B > pair.A), pairs.Count(pair => pair.B < pair.A));
}

/// <summary>How much better B is than A on one task.</summary>
/// <param name="Task">The task's name.</param>
/// <param name="Suite">Its suite; empty when it has none.</param>
/// <param name="Difference">The difference over its problems.</param>
public sealed record TaskDifference(string Task, string Suite, PairedDifference Difference);

/// <summary>The shares of right runs of one problem.</summary>
internal sealed record ScoredPair(string Task, string Suite, double A, double B);
