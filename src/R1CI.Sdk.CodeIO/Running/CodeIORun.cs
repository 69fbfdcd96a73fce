using System.Diagnostics;
using System.Globalization;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>All stages, from raw sources to final records, in one folder that a broken run goes on in.</summary>
/// <remarks>
/// Sources are worked on in parallel and written in their order, so the files depend on the input and the settings only. Memory does not grow with the
/// input: one source at a time a worker, and a table of fixed size for duplicates.
/// </remarks>
public sealed class CodeIORun
{
    private const int WaitingPerWorker = 4; // sources that are done or under way behind one that takes long

    private readonly CodeIORunOptions _options;
    private readonly SourceWork _work;
    private readonly string _settings;

    /// <summary>Creates a run.</summary>
    /// <param name="executor">Runs Python.</param>
    /// <param name="transform">Makes functions of sources.</param>
    /// <param name="predictor">Answers the prompts; <see langword="null"/> to stop at the prompts.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    public CodeIORun(CodeExecutor executor, ISourceTransform transform, IPredictor? predictor = null, CodeIORunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(executor);
        ArgumentNullException.ThrowIfNull(transform);
        _options = options is null ? new CodeIORunOptions() : options with { };
        _work = new SourceWork(executor, transform, predictor, _options);
        _settings = RunSettings.Of(executor, transform, predictor, _options);
    }

    /// <summary>Runs to the end.</summary>
    /// <param name="raw">What <see cref="RawReader.Read"/> takes.</param>
    /// <param name="output">The folder for the files.</param>
    /// <param name="onProgress">Told after every source; <see langword="null"/> when nobody watches.</param>
    /// <param name="cancellationToken">Breaks the run off; it can go on later.</param>
    /// <returns>What went in and came out.</returns>
    /// <exception cref="FileNotFoundException">There is no input.</exception>
    /// <exception cref="InvalidOperationException">The folder holds something else.</exception>
    public async Task<CodeIOSummary> RunAsync(string raw, string output, Action<CodeIOSummary>? onProgress = null, CancellationToken cancellationToken = default)
    {
        var start = Stopwatch.GetTimestamp();
        var sources = RawReader.Read(raw, _options.Intake);
        using var folder = RunFolder.Open(output, _settings, _options.Resumes);
        var (before, functions) = (folder.Tally["functions.in"], SeenFunctions(folder));
        var under = new Queue<Task<SourceOutcome>>();
        try
        {
            foreach (var item in Checked(sources, folder.Done))
            {
                under.Enqueue(item.Record is { } source ? Task.Run(() => _work.DoAsync(source, cancellationToken), cancellationToken) : Task.FromResult(new SourceOutcome(RawSource.Of(""), item.Dropped, [])));
                if (under.Count >= _options.Workers * WaitingPerWorker) await WriteAsync(folder, under, functions, onProgress).ConfigureAwait(false);
            }

            while (under.Count > 0) await WriteAsync(folder, under, functions, onProgress).ConfigureAwait(false);
        }
        finally
        {
            await Task.WhenAll(under).ContinueWith(static _ => { }, TaskScheduler.Default).ConfigureAwait(false);
        }

        folder.Tally.CheckNothingIsLost();
        Manifest.Write(output, folder.Tally, _settings, Stopwatch.GetElapsedTime(start), folder.Tally["functions.in"] - before, _options.Workers);
        return new CodeIOSummary(folder.Done, folder.Tally.Counts);
    }

    // Duplicates among those that are done count too, so they are read again, and not worked on.
    private IEnumerable<StageResult<RawSource>> Checked(IEnumerable<StageResult<RawSource>> sources, long done)
    {
        var duplicates = new Deduplication(_options.Intake.DropsNearDuplicates);
        var at = 0L;
        foreach (var item in sources)
        {
            var result = item.Record is { } source ? duplicates.Check(source) : item;
            if (at++ < done) continue;
            yield return result.Record is { } kept && _options.Intake.DropsNotReasoning ? ReasoningRules.Check(kept) : result;
        }
    }

    private static SeenTable SeenFunctions(RunFolder folder)
    {
        var seen = new SeenTable();
        foreach (var line in folder.Lines("functions.jsonl")) Remember(seen, RecordReading.Function(line).Id);
        return seen;
    }

    private static bool Remember(SeenTable seen, string id)
    {
        var key = ulong.Parse(id.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (seen.Find(key) is not null) return false;
        seen.Add(key, 1);
        return true;
    }

    private static async Task WriteAsync(RunFolder folder, Queue<Task<SourceOutcome>> under, SeenTable seen, Action<CodeIOSummary>? onProgress)
    {
        var outcome = await under.Dequeue().ConfigureAwait(false);
        var tally = folder.Tally;
        tally.Add("sources.in");
        if (outcome.Drop is { } drop)
        {
            tally.Add($"sources.dropped.{drop.Reason}");
            folder.Add("drops.jsonl", RecordJson.Line(drop));
        }
        else
        {
            tally.Add("sources.kept");
            folder.Add("sources.jsonl", RecordJson.Line(outcome.Source, hasContent: false));
        }

        foreach (var function in outcome.Functions) Write(folder, function, seen);
        folder.Commit(folder.Done + 1);
        onProgress?.Invoke(new CodeIOSummary(folder.Done, tally.Counts));
    }

    private static void Write(RunFolder folder, FunctionOutcome function, SeenTable seen)
    {
        folder.Tally.Add("functions.in");
        var drop = function.Drop ?? (Remember(seen, function.Id) ? null : new Drop("execute", function.Id, DropReason.DuplicateFunction, "An earlier function is equal."));
        if (drop is not null)
        {
            folder.Tally.Add($"functions.dropped.{drop.Reason}");
            folder.Add("drops.jsonl", RecordJson.Line(drop));
            return;
        }

        folder.Tally.Add("functions.kept");
        folder.Tally.Add(function.Tally);
        foreach (var (file, line) in function.Lines) folder.Add(file, line);
    }
}

/// <summary>What went into a run and came out so far.</summary>
/// <param name="Sources">Sources that are done.</param>
/// <param name="Counts">By names with dots, such as <c>functions.dropped.random</c>: those of <c>manifest.json</c>.</param>
public sealed record CodeIOSummary(long Sources, IReadOnlyDictionary<string, long> Counts);
