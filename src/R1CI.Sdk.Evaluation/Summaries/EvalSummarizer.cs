using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Sdk.Evaluation.Summaries;

/// <summary>Adds up what the runs of an evaluation came to.</summary>
/// <remarks>Runs that could not be scored are in no mean; they are counted beside them.</remarks>
public static class EvalSummarizer
{
    /// <summary>Adds up.</summary>
    /// <param name="results">The runs, read once, of which a few numbers a problem are kept; tasks and suites come in the order in which they appear first.</param>
    /// <param name="settings">What was asked, for people, in the order in which a reader wants it.</param>
    /// <param name="leftOut">The names of tasks that were left out for want of data.</param>
    public static EvalSummary Summarize(IEnumerable<EvalResult> results, IReadOnlyDictionary<string, string> settings, IReadOnlyList<string>? leftOut = null)
    {
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(settings);
        var tally = new RunTally();
        foreach (var result in results) tally.Add(result);
        return tally.Summarize(settings, leftOut ?? []);
    }
}
