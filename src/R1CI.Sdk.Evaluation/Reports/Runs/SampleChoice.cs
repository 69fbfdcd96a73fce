using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Sdk.Evaluation.Reports.Runs;

/// <summary>Chooses the runs that a report shows in full: by rule, so that nobody can pick the good ones, and the same ones every time.</summary>
public static class SampleChoice
{
    private const int Right = 10;
    private const int Wrong = 14;
    private const int OfAStatus = 2;
    private const int OfAScriptStatus = 1;

    /// <summary>Chooses at most 64 runs: right and wrong ones of tasks spread over all that have them, and some of every unusual end of a run or of a script.</summary>
    /// <param name="results">The runs, in the order of their file; read once. Of each task a few are kept at most.</param>
    /// <returns>Each once: right ones, wrong ones, then the others. Some of the others may have no record, such as those whose prompt does not fit into the context.</returns>
    public static IReadOnlyList<EvalResult> Choose(IEnumerable<EvalResult> results)
    {
        ArgumentNullException.ThrowIfNull(results);
        Dictionary<(string Suite, string Task), EvalResult> right = [];
        Dictionary<(string Suite, string Task), EvalResult> wrong = [];
        Dictionary<string, List<EvalResult>> unusual = [];
        foreach (var result in results)
        {
            if (result.Status != EvalStatus.Answered)
            {
                Keep(unusual, $"run {(int)result.Status}", OfAStatus, result);
            }
            else
            {
                (result.IsCorrect == true ? right : wrong).TryAdd((result.Suite, result.Task), result);
            }

            foreach (var (word, _) in result.Scripts.Where(status => status.Key != "ok" && status.Value > 0))
            {
                Keep(unusual, $"script {word}", OfAScriptStatus, result);
            }
        }

        var others = unusual.OrderBy(kind => kind.Key, StringComparer.Ordinal).SelectMany(kind => kind.Value);
        return [.. Spread(right.Values, Right).Concat(Spread(wrong.Values, Wrong)).Concat(others).DistinctBy(result => (result.Task, result.Problem, result.Frame, result.Sample))];
    }

    // Runs of different tasks say more than runs of one.
    private static void Keep(Dictionary<string, List<EvalResult>> unusual, string kind, int most, EvalResult result)
    {
        if (!unusual.TryGetValue(kind, out var kept))
        {
            unusual.Add(kind, kept = []);
        }

        if (kept.Count < most && kept.TrueForAll(other => other.Task != result.Task))
        {
            kept.Add(result);
        }
    }

    private static IEnumerable<EvalResult> Spread(IReadOnlyCollection<EvalResult> firsts, int most)
    {
        List<EvalResult> all = [.. firsts.OrderBy(result => result.Suite, StringComparer.Ordinal).ThenBy(result => result.Task, StringComparer.Ordinal)];
        return all.Count <= most ? all : Enumerable.Range(0, most).Select(i => all[i * all.Count / most]);
    }
}
