using System.Globalization;
using System.Text.Json;
using R1CI.Sdk.Rollouts.Replay;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands;

/// <summary>What a replay came to.</summary>
/// <param name="maxShown">How many calls that are not equal are kept to be shown.</param>
/// <param name="isScoring">Whether log-probabilities were to be computed again.</param>
internal sealed class ReplayTotals(int maxShown, bool isScoring)
{
    private readonly int[] _counts = new int[Enum.GetValues<ReplayOutcome>().Length];
    private readonly List<(string Record, CallReplay Call)> _shown = [];
    private int _scored;
    private long _tokens;
    private double _largest;
    private string _where = "";

    public int Records { get; private set; }

    private int Calls => _counts.Sum();

    private int NotReplayable => this[ReplayOutcome.NotRepeatable] + this[ReplayOutcome.NotPossibleHere];

    private int this[ReplayOutcome outcome] => _counts[(int)outcome];

    public static string Word(ReplayOutcome outcome) => outcome is ReplayOutcome.Equal ? "equal" : outcome is ReplayOutcome.Different ? "different" : "not replayable";

    /// <summary>Counts a call.</summary>
    /// <returns>Whether it is to be shown.</returns>
    public bool Add(TrajectoryRecord record, CallReplay call)
    {
        _counts[(int)call.Outcome]++;
        if (call.Outcome == ReplayOutcome.Equal || _shown.Count >= maxShown) return false;
        _shown.Add((record.Id ?? "", call));
        return true;
    }

    public void CountRecord() => Records++;

    public void Add(TrajectoryRecord record, LogProbReplay replay)
    {
        if (replay.Tokens == 0) return;
        _scored++;
        _tokens += replay.Tokens;
        if (replay.LargestDifference >= _largest) (_largest, _where) = (replay.LargestDifference, $"{record.Id} id {replay.Position}");
    }

    /// <summary>Gets whether all that has a result of its own making is equal, and log-probabilities are within the bound.</summary>
    public bool IsGood(double bound) => this[ReplayOutcome.Different] == 0 && this[ReplayOutcome.NotPossibleHere] == 0 && _largest <= bound;

    public string Summary(double bound) => string.Create(
        CultureInfo.InvariantCulture, $"{Records:N0} records, {Calls:N0} calls: {this[ReplayOutcome.Equal]:N0} equal, {this[ReplayOutcome.Different]:N0} different, {NotReplayable:N0} not replayable\n")
        + (_scored == 0 ? isScoring ? "no record has tokens to score again\n" : "" : string.Create(
            CultureInfo.InvariantCulture, $"{_scored:N0} records, {_tokens:N0} sampled tokens scored again: largest difference {_largest:0.0e+0} ({_where}), bound {bound}\n"));

    public string ToJson(double bound) => JsonOutput.Line(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("records", Records);
        json.WriteNumber("calls", Calls);
        json.WriteNumber("equal", this[ReplayOutcome.Equal]);
        json.WriteNumber("different", this[ReplayOutcome.Different]);
        json.WriteNumber("not_replayable", NotReplayable);
        json.WriteObjects("findings", _shown, shown =>
        {
            json.WriteString("record", shown.Record);
            json.WriteString("call", shown.Call.Call.Id);
            json.WriteString("outcome", Word(shown.Call.Outcome).Replace(' ', '_'));
            json.WriteString("reason", shown.Call.Reason);
        });
        if (_scored > 0) WriteScores(json, bound);
        json.WriteEndObject();
    });

    private void WriteScores(Utf8JsonWriter json, double bound)
    {
        json.WriteStartObject("teacher_forced");
        json.WriteNumber("records", _scored);
        json.WriteNumber("tokens", _tokens);
        json.WriteNumber("largest_difference", double.IsFinite(_largest) ? _largest : double.MaxValue);
        json.WriteNumber("bound", bound);
        json.WriteBoolean("within", _largest <= bound);
        json.WriteEndObject();
    }
}
