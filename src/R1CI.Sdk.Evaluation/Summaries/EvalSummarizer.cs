using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Summaries;

/// <summary>Adds up what the runs of an evaluation came to.</summary>
/// <remarks>Runs that could not be scored are in no mean; they are counted beside them.</remarks>
public static class EvalSummarizer
{
    /// <summary>Adds up.</summary>
    /// <param name="results">The runs; tasks and suites come in the order in which they appear first.</param>
    /// <param name="settings">What was asked, for people, in the order in which a reader wants it.</param>
    /// <param name="leftOut">The names of tasks that were left out for want of data.</param>
    public static EvalSummary Summarize(IReadOnlyList<EvalResult> results, IReadOnlyDictionary<string, string> settings, IReadOnlyList<string>? leftOut = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(settings);
        var samples = results.Count == 0 ? 0 : results.Max(result => result.Sample) + 1;
        TaskResults[] tasks = [.. results.GroupBy(result => (result.Suite, result.Task)).Select(group => new TaskResults(group.Key.Task, group.Key.Suite, [.. group]))];
        var scored = results.Where(result => result.IsCorrect is not null).ToList();
        return new EvalSummary
        {
            Settings = settings,
            Tasks = [.. tasks.Select(task => Score(task, samples))],
            Suites = Suites(tasks),
            Macro = Success.OverTasks(tasks.Select(task => task.Problems)),
            PassAt = Known(Tries(samples).Select(k => (k, PassAtK.OverTasks(tasks.Select(task => task.Problems), k)))),
            Status = new OrderedDictionary<string, int>(Enum.GetValues<EvalStatus>().Select(status => KeyValuePair.Create(status.ToJsonName(), results.Count(result => result.Status == status)))),
            Scripts = new OrderedDictionary<string, int>(results.SelectMany(result => result.Scripts).GroupBy(script => script.Key, script => script.Value)
                .OrderBy(script => script.Key, StringComparer.Ordinal).Select(script => KeyValuePair.Create(script.Key, script.Sum()))),
            CallsHistogram = Histogram(scored),
            MeanCalls = Mean(scored, result => result.CodeCalls),
            MeanTokens = Mean(scored, result => result.Tokens),
            SelfCheckShare = Mean(scored, result => result.HasSelfCheck ? 1 : 0),
            LeftOut = leftOut ?? [],
        };
    }

    private static TaskScore Score(TaskResults task, int samples) => new(
        task.Name, task.Suite, task.Problems.Count(problem => problem.Runs > 0), task.Scored.Count, task.Runs.Count - task.Scored.Count, Success.OfTask(task.Problems),
        new OrderedDictionary<int, double>(Known(Tries(samples).Select(k => (k, PassAtK.OfTask(task.Problems, k)))).Select(pass => KeyValuePair.Create(pass.Key, pass.Value.Value))),
        Mean(task.Scored, result => result.CodeCalls), Mean(task.Scored, result => result.Tokens), Mean(task.Scored, result => result.HasSelfCheck ? 1 : 0));

    private static OrderedDictionary<string, Estimate> Suites(IEnumerable<TaskResults> tasks) =>
        Known(tasks.Where(task => task.Suite.Length > 0).GroupBy(task => task.Suite).Select(suite => (suite.Key, Success.OverTasks(suite.Select(task => task.Problems)))));

    private static OrderedDictionary<TKey, Estimate> Known<TKey>(IEnumerable<(TKey Key, Estimate? Estimate)> estimates)
        where TKey : notnull => new(estimates.Where(item => item.Estimate is not null).Select(item => KeyValuePair.Create(item.Key, item.Estimate!.Value)));

    // 1, 2, 4, … and the number of samples itself.
    private static IEnumerable<int> Tries(int samples)
    {
        for (var k = 1; k < samples; k *= 2) yield return k;
        if (samples > 0) yield return samples;
    }

    private static int[] Histogram(List<EvalResult> scored)
    {
        var counts = new int[scored.Count == 0 ? 0 : scored.Max(result => result.CodeCalls) + 1];
        foreach (var result in scored) counts[result.CodeCalls]++;
        return counts;
    }

    private static double Mean(IReadOnlyCollection<EvalResult> scored, Func<EvalResult, double> value) => scored.Count == 0 ? 0 : scored.Average(value);

    /// <summary>The runs of one task, by problem.</summary>
    private sealed record TaskResults(string Name, string Suite, IReadOnlyList<EvalResult> Runs)
    {
        public IReadOnlyList<EvalResult> Scored { get; } = [.. Runs.Where(run => run.IsCorrect is not null)];

        public IReadOnlyList<ProblemTally> Problems { get; } = [.. Runs.GroupBy(run => run.Problem)
            .Select(problem => new ProblemTally(problem.Count(run => run.IsCorrect == true), problem.Count(run => run.IsCorrect is not null)))];
    }
}
