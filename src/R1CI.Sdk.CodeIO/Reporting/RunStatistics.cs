using System.Text.Json;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Reporting;

/// <summary>Everything that <c>stats.json</c> and <c>report.html</c> say of a run, counted in one pass over each file, side by side, in memory of fixed size.</summary>
internal sealed class RunStatistics
{
    // Bounds the memory; further licences count together.
    private const int MostLicenses = 100;

    private readonly SortedDictionary<string, long> _licenses = new(StringComparer.Ordinal), _outputs = new(StringComparer.Ordinal);

    private RunStatistics(RunCounts counts) => Counts = counts;

    /// <summary>Gets what the manifest says.</summary>
    public RunCounts Counts { get; }

    public DropTable Drops { get; } = new();

    public ExampleChoice Examples { get; } = new();

    /// <summary>Gets the lengths of sources in bytes of UTF-8.</summary>
    public Spread SourceBytes { get; } = new();

    /// <summary>Gets the lengths of reference code; all lengths but those of sources are characters (Unicode code points).</summary>
    public Spread Code { get; } = new();

    public Spread CodeLines { get; } = new();

    public Spread PairsOfFunction { get; } = new();

    public DirectionStatistics Outputs { get; } = new();

    public DirectionStatistics Inputs { get; } = new();

    /// <summary>Gets how many sources each licence has; empty for those that name none.</summary>
    public IReadOnlyDictionary<string, long> Licenses => _licenses;

    /// <summary>Gets how many functions return what kind of JSON, by their first pair.</summary>
    public IReadOnlyDictionary<string, long> OutputKinds => _outputs;

    /// <summary>Reads the files of a run that has ended.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="counts">What its manifest says.</param>
    /// <exception cref="FormatException">A file is not as it was written.</exception>
    public static RunStatistics Of(string folder, RunCounts counts)
    {
        var statistics = new RunStatistics(counts);
        // Each counts what no other counts.
        Task[] passes =
        [
            Task.Run(() => statistics.AddTurns(folder)), Task.Run(() => RunLines.Each(folder, RunFiles.Final, statistics.Examples.Add)), Task.Run(() => statistics.AddFunctions(folder)),
            Task.Run(() => RunLines.Each(folder, RunFiles.Drops, statistics.Drops.Add)), Task.Run(() => statistics.AddSources(folder)),
        ];
        Task.WhenAll(passes).ContinueWith(static _ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        foreach (var pass in passes) pass.GetAwaiter().GetResult();
        return statistics;
    }

    private static (string License, long Bytes) Source(string line)
    {
        using var document = JsonDocument.Parse(line);
        return (document.RootElement.GetProperty("license").GetString() ?? "", document.RootElement.GetProperty("length_bytes").GetInt64());
    }

    private void AddSources(string folder)
    {
        foreach (var (license, bytes) in RunLines.Read(folder, RunFiles.Sources, Source)) AddSource(license, bytes);
    }

    private void AddFunctions(string folder)
    {
        foreach (var function in RunLines.Read(folder, RunFiles.Functions, RecordReading.Function)) AddFunction(function);
    }

    private void AddSource(string license, long bytes)
    {
        SourceBytes.Add(bytes);
        if (_licenses.Count >= MostLicenses && !_licenses.ContainsKey(license)) license = "other";
        _licenses[license] = _licenses.GetValueOrDefault(license) + 1;
    }

    private void AddFunction(CodeFunction function)
    {
        Code.Add(CharsOf(function.RefCode));
        CodeLines.Add(function.RefCode.AsSpan().TrimEnd('\n').Count('\n') + 1);
        PairsOfFunction.Add(function.Pairs.Count);
        if (function.Pairs.Count == 0) return;
        var kind = KindOf(function.Pairs[0].Output);
        _outputs[kind] = _outputs.GetValueOrDefault(kind) + 1;
    }

    // Answers follow their prompts in the same order, and checks their answers one by one, so nothing has to be remembered.
    private void AddTurns(string folder)
    {
        using var instances = RunLines.Read(folder, RunFiles.Instances, RecordReading.Instance).GetEnumerator();
        using var verdicts = RunLines.Read(folder, RunFiles.Verdicts, RecordReading.Verdict).GetEnumerator();
        var (asked, direction) = ("", Outputs);
        foreach (var prediction in RunLines.Read(folder, RunFiles.Predictions, RecordReading.Prediction))
        {
            while (asked != prediction.InstanceId)
            {
                if (!Next(instances, ref asked, ref direction)) throw Unordered(folder, RunFiles.Instances, prediction);
            }

            if (!verdicts.MoveNext() || verdicts.Current.InstanceId != asked || verdicts.Current.Turn != prediction.Turn) throw Unordered(folder, RunFiles.Verdicts, prediction);
            direction.Answers.Add(CharsOf(prediction.Text));
            direction.Turns.Add(prediction.Turn, verdicts.Current.Status);
        }

        if (verdicts.MoveNext()) throw new FormatException($"'{Path.Combine(folder, RunFiles.Predictions)}' must have a line for each of verdicts.jsonl, and has none for turn {verdicts.Current.Turn} of '{verdicts.Current.InstanceId}'.");
        while (Next(instances, ref asked, ref direction))
        {
        }
    }

    private bool Next(IEnumerator<CodeInstance> instances, ref string asked, ref DirectionStatistics direction)
    {
        if (!instances.MoveNext()) return false;
        (asked, direction) = (instances.Current.Id, instances.Current.Kind == PredictionKind.Output ? Outputs : Inputs);
        direction.Prompts.Add(CharsOf(instances.Current.Prompt));
        return true;
    }

    private static FormatException Unordered(string folder, string name, Prediction prediction) => new(
        $"'{Path.Combine(folder, name)}' must have its lines in the order of predictions.jsonl, and has none at its place for turn {prediction.Turn} of '{prediction.InstanceId}'. Files of different runs, or changed ones, cannot be reported together.");

    private static long CharsOf(string text)
    {
        var count = 0L;
        foreach (var unit in text) count += char.IsLowSurrogate(unit) ? 0 : 1;
        return count;
    }

    private static string KindOf(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 128 });
        return document.RootElement.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "truth value",
            JsonValueKind.Number => json.AsSpan().ContainsAny(".eE") ? "float" : "integer",
            JsonValueKind.String => "text",
            JsonValueKind.Array => "list",
            JsonValueKind.Object => "dictionary",
            _ => "null",
        };
    }
}

/// <summary>What is counted of each direction.</summary>
internal sealed class DirectionStatistics
{
    public Spread Prompts { get; } = new();

    public Spread Answers { get; } = new();

    public TurnTable Turns { get; } = new();
}
