using System.Numerics;
using System.Runtime.InteropServices;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Statistics;
using R1CI.Sdk.Reports.Charts;

namespace R1CI.Sdk.Evaluation.Reports.Figures;

/// <summary>What the report shows beyond the summary, counted in one pass over the runs; it keeps a few numbers a problem and none of the texts.</summary>
internal sealed class RunFigures
{
    /// <summary>Runs with more calls than this are counted together.</summary>
    public const int MostCalls = 16;

    private readonly Outcomes[] _byCalls = new Outcomes[MostCalls + 2];
    private readonly Outcomes[] _byTokens = new Outcomes[65];
    private readonly Dictionary<EvalStatus, Outcomes> _byStatus = [];
    private readonly Dictionary<string, Dictionary<(string Frame, string Problem), Outcomes>> _tasks = new(StringComparer.Ordinal);
    private readonly List<long> _tokens = [];
    private bool _isSorted;

    /// <summary>Gets the outcomes of runs that made 0, 1, 2, … calls, up to the most that occurred; the last is of more than <see cref="MostCalls"/>.</summary>
    public IReadOnlyList<Outcomes> ByCalls => _byCalls[..(Array.FindLastIndex(_byCalls, bin => bin.Total > 0) + 1)];

    /// <summary>Gets the outcomes of runs whose tokens fill 0, 1, 2, … bits: no token, one, 2 to 3, 4 to 7, ….</summary>
    public IReadOnlyList<Outcomes> ByTokenBits => _byTokens[..(Array.FindLastIndex(_byTokens, bin => bin.Total > 0) + 1)];

    /// <summary>Gets how many runs there are.</summary>
    public int Runs => _tokens.Count;

    /// <summary>Counts the runs.</summary>
    public static RunFigures Of(IEnumerable<EvalResult> results)
    {
        var figures = new RunFigures();
        foreach (var result in results) figures.Add(result);
        return figures;
    }

    /// <summary>Counts one more run.</summary>
    public void Add(EvalResult result)
    {
        var calls = Math.Clamp(result.CodeCalls, 0, MostCalls + 1);
        var tokens = Math.Max(result.Tokens, 0);
        var bits = tokens == 0 ? 0 : BitOperations.Log2((ulong)tokens) + 1;
        _byCalls[calls] = _byCalls[calls].With(result.IsCorrect);
        _byTokens[bits] = _byTokens[bits].With(result.IsCorrect);
        _byStatus[result.Status] = Of(result.Status).With(result.IsCorrect);
        _tokens.Add(tokens);
        _isSorted = false;

        ref var problems = ref CollectionsMarshal.GetValueRefOrAddDefault(_tasks, result.Task, out _);
        ref var outcomes = ref CollectionsMarshal.GetValueRefOrAddDefault(problems ??= [], (result.Frame, result.Problem), out _);
        outcomes = outcomes.With(result.IsCorrect);
    }

    /// <summary>Gets the outcomes of the runs that ended in a way.</summary>
    public Outcomes Of(EvalStatus status) => _byStatus.GetValueOrDefault(status);

    /// <summary>Gets how many tokens the given share of runs stayed at or below; 0 without runs.</summary>
    public long TokensAt(double share)
    {
        if (_tokens.Count == 0) return 0;
        if (!_isSorted) _tokens.Sort();
        _isSorted = true;
        return _tokens[Math.Clamp((int)Math.Ceiling(share * _tokens.Count) - 1, 0, _tokens.Count - 1)];
    }

    /// <summary>Gets the mean of some tasks' means; <see langword="null"/> when none of their runs was scored.</summary>
    public Estimate? MeanOver(IEnumerable<string> tasks) => Success.OverTasks(tasks.Select(Tallies));

    private IEnumerable<ProblemTally> Tallies(string task) =>
        _tasks.TryGetValue(task, out var problems) ? problems.Values.Select(runs => new ProblemTally(runs.Right, runs.Right + runs.Wrong)).Where(tally => tally.Runs > 0) : [];
}
