using System.Text.Json;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Training.Advantages;

namespace R1CI.Sdk.Training.Viewing;

/// <summary>What the list of a page shows of every run, by columns; words that come again are numbers into a table of them.</summary>
internal sealed class RunIndex
{
    private readonly List<Row> _rows = [];

    public int Count => _rows.Count;

    public void Add(TrajectoryRecord record)
    {
        var run = record.Run;
        var sampled = run.Turns.Where(static turn => turn.Tokens is not null).SelectMany(static turn => turn.Tokens!.LogProbs).ToList();
        _rows.Add(new Row(
            record.Id ?? "", record.Task.Source.Length > 0 ? record.Task.Source : record.Task.Id, record.Task.Id, record.Group.Id, record.Group.Sample, record.Reward,
            TrajectoryWords.Of(run.Stop), run.Answer ?? "", run.Turns.Count, run.Calls.Count(),
            run.Calls.Count(static call => call.Result is not { Status: ExecutionStatus.Ok }),
            (int)(run.Usage.OutputTokenCount ?? sampled.Count), sampled.Count > 0 ? Math.Round(sampled.Average(), 4) : null, (int)run.Duration.TotalMilliseconds));
    }

    /// <summary>The index as JSON.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="runsInBlock">How many runs a block has.</param>
    /// <param name="fault">What ended the reading; <see langword="null"/> for nothing.</param>
    public byte[] ToJson(string file, int runsInBlock, string? fault)
    {
        var advantages = Advantages();
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("fault", fault);
            json.WriteNumber("runs", _rows.Count);
            json.WriteNumber("block", runsInBlock);
            Texts(json, "id", row => row.Id);
            Words(json, "source", row => row.Source);
            Words(json, "task", row => row.Task);
            Words(json, "group", row => row.Group);
            Words(json, "stop", row => row.Stop);
            Texts(json, "answer", row => row.Answer.Length <= 60 ? row.Answer : string.Concat(row.Answer.AsSpan(0, 57), "..."));
            Numbers(json, "sample", row => row.Sample);
            Numbers(json, "reward", row => row.Reward);
            Numbers(json, "turns", row => row.Turns);
            Numbers(json, "calls", row => row.Calls);
            Numbers(json, "failed", row => row.FailedCalls);
            Numbers(json, "tokens", row => row.Tokens);
            Numbers(json, "logprob", row => row.LogProb);
            Numbers(json, "ms", row => row.Milliseconds);
            json.WriteStartArray("advantage");
            foreach (var value in advantages) Number(json, value is { } known ? Math.Round(known, 4) : null);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    // Runs without a group, and groups with one scored run, have none.
    private double?[] Advantages()
    {
        var all = new double?[_rows.Count];
        foreach (var group in Enumerable.Range(0, _rows.Count).Where(at => _rows[at].Group.Length > 0).GroupBy(at => _rows[at].Group).Select(static group => group.ToArray()))
        {
            double?[] rewards = [.. group.Select(at => _rows[at].Reward)];
            if (rewards.Count(static reward => reward is not null) < 2) continue;
            var computed = GroupAdvantages.Compute(rewards);
            for (var i = 0; i < group.Length; i++) all[group[i]] = computed[i];
        }

        return all;
    }

    private void Texts(Utf8JsonWriter json, string name, Func<Row, string> of)
    {
        json.WriteStartArray(name);
        foreach (var row in _rows) json.WriteStringValue(of(row));
        json.WriteEndArray();
    }

    private void Words(Utf8JsonWriter json, string name, Func<Row, string> of)
    {
        var places = new Dictionary<string, int>();
        json.WriteStartObject(name);
        json.WriteStartArray("at");
        foreach (var row in _rows)
        {
            var word = of(row);
            if (!places.TryGetValue(word, out var at)) places[word] = at = places.Count;
            json.WriteNumberValue(at);
        }

        json.WriteEndArray();
        json.WriteStartArray("words");
        foreach (var word in places.Keys) json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Numbers(Utf8JsonWriter json, string name, Func<Row, double?> of)
    {
        json.WriteStartArray(name);
        foreach (var row in _rows) Number(json, of(row));
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, double? value)
    {
        if (value is { } known) json.WriteNumberValue(known);
        else json.WriteNullValue();
    }

    private sealed record Row(
        string Id, string Source, string Task, string Group, int Sample, double? Reward, string Stop, string Answer, int Turns, int Calls, int FailedCalls, int Tokens, double? LogProb, int Milliseconds);
}
