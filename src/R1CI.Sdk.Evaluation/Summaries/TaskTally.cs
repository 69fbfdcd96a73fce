using System.Runtime.InteropServices;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Summaries;

/// <summary>What the runs of one task came to: two numbers a problem, and sums.</summary>
internal sealed class TaskTally(string name, string suite)
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<ProblemTally> _problems = [];
    private int _runs;
    private int _scored;
    private long _calls;
    private long _tokens;
    private int _selfChecks;

    public string Suite => suite;

    public IReadOnlyList<ProblemTally> Problems => _problems;

    public void Add(EvalResult result)
    {
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(_places, result.Problem, out var isThere);
        if (!isThere)
        {
            place = _problems.Count;
            _problems.Add(default);
        }

        _runs++;
        if (result.IsCorrect is not { } isCorrect) return;
        var (correct, runs) = _problems[place];
        _problems[place] = new ProblemTally(correct + (isCorrect ? 1 : 0), runs + 1);
        _scored++;
        _calls += result.CodeCalls;
        _tokens += result.Tokens;
        _selfChecks += result.HasSelfCheck ? 1 : 0;
    }

    public TaskScore Score(IEnumerable<int> tries) => new(
        name, suite, _problems.Count(problem => problem.Runs > 0), _scored, _runs - _scored, Success.OfTask(_problems),
        EstimateTable.Of(tries.Select(k => (k, PassAtK.OfTask(_problems, k))), pass => pass.Value), Mean(_calls), Mean(_tokens), Mean(_selfChecks));

    private double Mean(long sum) => _scored == 0 ? 0 : (double)sum / _scored;
}
