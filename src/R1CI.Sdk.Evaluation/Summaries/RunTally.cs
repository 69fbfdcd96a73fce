using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Statistics;

namespace R1CI.Sdk.Evaluation.Summaries;

/// <summary>What all runs came to.</summary>
internal sealed class RunTally
{
    private readonly OrderedDictionary<(string Suite, string Task), TaskTally> _tasks = [];
    private readonly int[] _status = new int[Enum.GetValues<EvalStatus>().Length];
    private readonly SortedDictionary<string, int> _scripts = new(StringComparer.Ordinal);
    private readonly List<int> _byCalls = [];
    private int _samples;
    private int _scored;
    private long _tokens;
    private int _selfChecks;

    public void Add(EvalResult result)
    {
        var task = (result.Suite, result.Task);
        if (!_tasks.TryGetValue(task, out var tally)) _tasks.Add(task, tally = new TaskTally(result.Task, result.Suite));
        tally.Add(result);
        _status[(int)result.Status]++;
        foreach (var (word, count) in result.Scripts) _scripts[word] = _scripts.GetValueOrDefault(word) + count;
        _samples = Math.Max(_samples, result.Sample + 1);
        if (result.IsCorrect is null) return;
        while (_byCalls.Count <= result.CodeCalls) _byCalls.Add(0);
        _byCalls[result.CodeCalls]++;
        _scored++;
        _tokens += result.Tokens;
        _selfChecks += result.HasSelfCheck ? 1 : 0;
    }

    public EvalSummary Summarize(IReadOnlyDictionary<string, string> settings, IReadOnlyList<string> leftOut)
    {
        int[] tries = [.. Tries()];
        return new EvalSummary
        {
            Settings = settings,
            Tasks = [.. _tasks.Values.Select(task => task.Score(tries))],
            Suites = EstimateTable.Of(_tasks.Values.Where(task => task.Suite.Length > 0).GroupBy(task => task.Suite).Select(suite => (suite.Key, Success.OverTasks(suite.Select(task => task.Problems)))), success => success),
            Macro = Success.OverTasks(_tasks.Values.Select(task => task.Problems)),
            PassAt = EstimateTable.Of(tries.Select(k => (k, PassAtK.OverTasks(_tasks.Values.Select(task => task.Problems), k))), pass => pass),
            Status = new OrderedDictionary<string, int>(Enum.GetValues<EvalStatus>().Select(status => KeyValuePair.Create(status.ToJsonName(), _status[(int)status]))),
            Scripts = new OrderedDictionary<string, int>(_scripts),
            CallsHistogram = _byCalls,
            MeanCalls = Mean(_byCalls.Select((runs, calls) => (long)runs * calls).Sum()),
            MeanTokens = Mean(_tokens),
            SelfCheckShare = Mean(_selfChecks),
            LeftOut = leftOut,
        };
    }

    // 1, 2, 4, … and the number of samples itself.
    private IEnumerable<int> Tries()
    {
        for (var k = 1; k < _samples; k *= 2) yield return k;
        if (_samples > 0) yield return _samples;
    }

    private double Mean(long sum) => _scored == 0 ? 0 : (double)sum / _scored;
}
