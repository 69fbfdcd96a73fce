using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Sdk.Evaluation.Reports.Runs;

/// <summary>The runs among which <see cref="SampleChoice"/> chooses: of each task and each unusual end a few.</summary>
internal sealed class SampleCandidates
{
    private const int Right = 10;
    private const int Wrong = 14;
    private const int OfAStatus = 2;
    private const int OfAScriptStatus = 1;

    private readonly Dictionary<(string Suite, string Task), EvalResult> _right = [];
    private readonly Dictionary<(string Suite, string Task), EvalResult> _wrong = [];
    private readonly Dictionary<string, List<EvalResult>> _unusual = [];

    /// <param name="result">The next run, in the order of their file.</param>
    public void Add(EvalResult result)
    {
        if (result.Status != EvalStatus.Answered)
        {
            Keep($"run {(int)result.Status}", OfAStatus, result);
        }
        else
        {
            (result.IsCorrect == true ? _right : _wrong).TryAdd((result.Suite, result.Task), result);
        }

        foreach (var (word, count) in result.Scripts)
        {
            if (word != "ok" && count > 0) Keep($"script {word}", OfAScriptStatus, result);
        }
    }

    /// <returns>Each once: right ones, wrong ones, then the others.</returns>
    public IReadOnlyList<EvalResult> Choose()
    {
        var others = _unusual.OrderBy(kind => kind.Key, StringComparer.Ordinal).SelectMany(kind => kind.Value);
        return [.. Spread(_right.Values, Right).Concat(Spread(_wrong.Values, Wrong)).Concat(others).DistinctBy(result => (result.Task, result.Problem, result.Frame, result.Sample))];
    }

    // Runs of different tasks say more than runs of one.
    private void Keep(string kind, int most, EvalResult result)
    {
        if (!_unusual.TryGetValue(kind, out var kept)) _unusual.Add(kind, kept = []);
        if (kept.Count < most && kept.TrueForAll(other => other.Task != result.Task)) kept.Add(result);
    }

    private static IEnumerable<EvalResult> Spread(IReadOnlyCollection<EvalResult> firsts, int most)
    {
        List<EvalResult> all = [.. firsts.OrderBy(result => result.Suite, StringComparer.Ordinal).ThenBy(result => result.Task, StringComparer.Ordinal)];
        return all.Count <= most ? all : Enumerable.Range(0, most).Select(i => all[i * all.Count / most]);
    }
}
