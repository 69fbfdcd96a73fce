using System.Diagnostics;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>All stages, from raw sources to final records, in one folder that a broken run goes on in.</summary>
/// <remarks>
/// Sources are worked on in parallel and written in their order, so the files depend on the input and the settings only. Memory does not grow with the
/// input: a few sources a worker, and tables for duplicates that go to a file when they are large. An exception of the transform, of the predictor or of a
/// stage costs the record that it met, which is dropped as <see cref="Records.DropReason.StageFailed"/>. What would meet every record ends the run, which can
/// go on later: the caller's cancellation, <see cref="Teachers.TeacherBudgetException"/> and <see cref="Teachers.TeacherUnavailableException"/>.
/// </remarks>
public sealed class CodeIORun
{
    private readonly CodeIORunOptions _options;
    private readonly StageClock _clock;
    private readonly FunctionStages _stages;
    private readonly SourceWork _work;
    private readonly string _settings;

    /// <summary>Creates a run.</summary>
    /// <param name="executor">Runs Python.</param>
    /// <param name="transform">Makes functions of sources.</param>
    /// <param name="predictor">Answers the prompts; <see langword="null"/> to stop at the prompts.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number of the options is out of its range.</exception>
    public CodeIORun(CodeExecutor executor, ISourceTransform transform, IPredictor? predictor = null, CodeIORunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(executor);
        ArgumentNullException.ThrowIfNull(transform);
        _options = (options ?? new CodeIORunOptions()).Checked();
        _clock = new StageClock();
        _stages = new FunctionStages(executor, transform, predictor, _options, _clock);
        _work = new SourceWork(_stages);
        _settings = RunSettings.Of(executor, transform, predictor, _options);
    }

    /// <summary>Runs to the end.</summary>
    /// <param name="raw">
    /// What <see cref="RawReader.Read"/> takes; or the folder of a <see cref="CodeIOStage.Intake"/> over the whole input, of which only the sources of the part asked for are read: where many
    /// parts are, each would otherwise read the whole input. The files are the same.
    /// </param>
    /// <param name="output">The folder for the files.</param>
    /// <param name="onProgress">Told after every source; <see langword="null"/> when nobody watches.</param>
    /// <param name="cancellationToken">Breaks the run off; it can go on later.</param>
    /// <returns>What went in and came out.</returns>
    /// <exception cref="FileNotFoundException">There is no input.</exception>
    /// <exception cref="IOException">The input is damaged: a compressed file that is not whole; or the disk is full.</exception>
    /// <exception cref="InvalidOperationException">The folder holds something else, the input is no longer what the run began with, or the limits are too narrow for any function.</exception>
    public async Task<CodeIOSummary> RunAsync(string raw, string output, Action<CodeIOSummary>? onProgress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(output);
        var start = Stopwatch.GetTimestamp();
        using ISourceIntake intake = IntakeFolder.IsAt(raw) ? new IntakeFolder(_options.Intake.Shard, _settings) : new SourceIntake(_options.Intake, _options.Workers, output);
        var sources = intake.Read(raw); // so that without an input no folder is made
        await _stages.PrepareAsync(cancellationToken).ConfigureAwait(false);
        using var folder = RunFolder.Open(output, _settings, _options.Resumes);
        using var seen = SeenIn(folder);
        var before = folder.Tally["functions.in"];
        await OrderedWork.RunAsync(NotDone(sources, folder), _options.Workers, taken => _work.DoAsync(taken, cancellationToken), outcome =>
        {
            folder.Commit(outcome.Taken.Place, outcome.Taken.Digest, outcome.Settle(seen));
            onProgress?.Invoke(new CodeIOSummary(folder.Done, folder.Tally.Counts));
        }, cancellationToken).ConfigureAwait(false);

        var timing = RunTiming.Of(Stopwatch.GetElapsedTime(start), _options.Workers, folder.Tally["functions.in"] - before, _clock);
        RunEnd.Write(folder.Path, folder.Tally, folder.Flush(), _settings, intake.Input, timing);
        return new CodeIOSummary(folder.Done, folder.Tally.Counts);
    }

    // Those that are done are read again, because what comes later may repeat them, and not worked on.
    private static IEnumerable<TakenSource> NotDone(IEnumerable<TakenSource> sources, RunFolder folder)
    {
        var (done, digest) = (folder.Done, folder.Digest);
        var at = 0L;
        foreach (var taken in sources)
        {
            at++;
            if (at == done && taken.Digest != digest) throw Changed(folder);
            if (at > done) yield return taken;
        }

        if (at < done) throw Changed(folder);
    }

    private static InvalidOperationException Changed(RunFolder folder) =>
        new($"The input must be the one that the run in '{folder.Path}' began with, and its first sources differ. Give that input, or another folder.");

    private static SeenFunctions SeenIn(RunFolder folder)
    {
        var seen = new SeenFunctions(folder.Path);
        folder.Each(RunFiles.Functions, line => seen.Add(RecordReading.IdOf(line)));
        return seen;
    }
}

/// <summary>What went into a run and came out so far.</summary>
/// <param name="Sources">Sources that are done.</param>
/// <param name="Counts">By names with dots, such as <c>functions.dropped.random</c>: those of <c>manifest.json</c>.</param>
public sealed record CodeIOSummary(long Sources, IReadOnlyDictionary<string, long> Counts);
