using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Sdk.Evaluation.Reports.Runs;

/// <summary>Chooses the runs that a report shows in full: by rule, so that nobody can pick the good ones, and the same ones every time.</summary>
public static class SampleChoice
{
    /// <summary>Chooses at most 64 runs: right and wrong ones of tasks spread over all that have them, and some of every unusual end of a run or of a script.</summary>
    /// <param name="results">The runs, in the order of their file; read once. Of each task a few are kept at most.</param>
    /// <returns>Each once: right ones, wrong ones, then the others. Some of the others may have no record, such as those whose prompt does not fit into the context.</returns>
    public static IReadOnlyList<EvalResult> Choose(IEnumerable<EvalResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var candidates = new SampleCandidates();
        foreach (var result in results) candidates.Add(result);
        return candidates.Choose();
    }
}
