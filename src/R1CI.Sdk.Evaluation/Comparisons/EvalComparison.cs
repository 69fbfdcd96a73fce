using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Sdk.Evaluation.Comparisons;

/// <summary>Two evaluations of the same problems, compared problem by problem.</summary>
/// <remarks>
/// <para>The samples of a problem are averaged first, as far as they could be scored. What one problem does to A and B alike then cancels out, so that a paired
/// difference is known far better than two intervals side by side suggest. The interval of a task speaks for problems like these, that of a suite or of all for
/// tasks like these; the method is Agresti and Min's (2005), with Student's t, over problems or over the tasks' differences.</para>
/// <para>A problem is the same when its id is, its frame, and its hash as far as both know it. Where each side ran in a single frame of its own, problems are
/// paired across frames: then the frames are what is compared.</para>
/// </remarks>
public sealed record EvalComparison
{
    /// <summary>Gets the difference on each task with a pair, in the order of A.</summary>
    public required IReadOnlyList<TaskDifference> Tasks { get; init; }

    /// <summary>Gets the mean difference of each suite's tasks, by suite name.</summary>
    public required IReadOnlyDictionary<string, PairedDifference> Suites { get; init; }

    /// <summary>Gets the mean difference of all tasks; <see langword="null"/> when there is no pair.</summary>
    public required PairedDifference? Macro { get; init; }

    /// <summary>Gets how many problems only A has.</summary>
    public required int OnlyInA { get; init; }

    /// <summary>Gets how many problems only B has.</summary>
    public required int OnlyInB { get; init; }

    /// <summary>Gets how many problems have the same id and another hash: their wording, answer or verifier changed. They are no pairs.</summary>
    public required int Changed { get; init; }

    /// <summary>Gets how many problems both have, and at least one of them without a run that could be scored. They are no pairs.</summary>
    public required int Unscorable { get; init; }

    /// <summary>Gets whether problems are paired across two frames.</summary>
    public required bool IsAcrossFrames { get; init; }

    /// <summary>Compares.</summary>
    /// <param name="a">The results to start from.</param>
    /// <param name="b">The results to compare with them.</param>
    public static EvalComparison Of(IReadOnlyCollection<EvalResult> a, IReadOnlyCollection<EvalResult> b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var isAcrossFrames = SingleFrame(a) is { } frameOfA && SingleFrame(b) is { } frameOfB && frameOfA != frameOfB;
        var (runsOfA, runsOfB) = (ByProblem(a, isAcrossFrames), ByProblem(b, isAcrossFrames));
        var (pairs, changed, unscorable) = (new List<ScoredPair>(), 0, 0);
        foreach (var (key, runs) in runsOfA)
        {
            if (!runsOfB.TryGetValue(key, out var others)) continue;
            if (IsChanged(runs[0], others[0])) changed++;
            else if (Share(runs) is { } shareOfA && Share(others) is { } shareOfB) pairs.Add(new ScoredPair(runs[0].Task, runs[0].Suite, shareOfA, shareOfB));
            else unscorable++;
        }

        var tasks = pairs.GroupBy(pair => (pair.Suite, pair.Task)).Select(task => new TaskDifference(task.Key.Task, task.Key.Suite, PairedDifference.Of([.. task]))).ToList();
        return new EvalComparison
        {
            Tasks = tasks,
            Suites = new OrderedDictionary<string, PairedDifference>(tasks.Where(task => task.Suite.Length > 0).GroupBy(task => task.Suite)
                .Select(suite => KeyValuePair.Create(suite.Key, PairedDifference.OverTasks([.. suite], [.. pairs.Where(pair => pair.Suite == suite.Key)])))),
            Macro = tasks.Count == 0 ? null : PairedDifference.OverTasks(tasks, pairs),
            OnlyInA = runsOfA.Keys.Count(key => !runsOfB.ContainsKey(key)),
            OnlyInB = runsOfB.Keys.Count(key => !runsOfA.ContainsKey(key)),
            Changed = changed,
            Unscorable = unscorable,
            IsAcrossFrames = isAcrossFrames,
        };
    }

    private static string? SingleFrame(IEnumerable<EvalResult> results) => results.Select(result => result.Frame).Distinct(StringComparer.Ordinal).Take(2).ToList() is [var frame] ? frame : null;

    private static OrderedDictionary<(string Problem, string Frame), List<EvalResult>> ByProblem(IEnumerable<EvalResult> results, bool isAcrossFrames) =>
        new(results.GroupBy(result => (result.Problem, isAcrossFrames ? "" : result.Frame)).Select(problem => KeyValuePair.Create(problem.Key, problem.ToList())));

    private static bool IsChanged(EvalResult a, EvalResult b) => a.Hash.Length > 0 && b.Hash.Length > 0 && a.Hash != b.Hash;

    private static double? Share(List<EvalResult> runs)
    {
        var scored = runs.Count(run => run.IsCorrect is not null);
        return scored == 0 ? null : runs.Count(run => run.IsCorrect == true) / (double)scored;
    }
}
