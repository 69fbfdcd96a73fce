using Microsoft.Extensions.AI;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Rollouts.Store;

namespace R1CI.Sdk.Evaluation.Running;

/// <summary>An evaluation in a folder: every problem run as often as asked, every run scored, also after a kill at any moment.</summary>
/// <remarks>
/// The folder has <c>trajectories.jsonl</c> with what belongs to it (<see cref="RolloutStore"/>), and when all is done <see cref="EvalResultsFile"/>,
/// <see cref="Reports.EvalReport"/> and <see cref="EvalSummaryFile"/>, which are derived from it. No file has times: the same request gives the same bytes, whatever the number of workers
/// and whoever stopped and went on, as far as the policy itself does.
/// </remarks>
public sealed class EvalRun : IDisposable
{
    /// <summary>The name of the file of records in the folder.</summary>
    public const string TrajectoriesName = "trajectories.jsonl";

    /// <summary>The name of the file of <see cref="Reports.EvalReport"/> in the folder.</summary>
    public const string ReportName = "report.html";

    // An evaluation may be resumed with more of it: that changes which runs have a score, and no score.
    private const string Patience = "max_retries";

    internal const string ManifestName = "trajectories.manifest.json";

    private readonly EvalRunOptions _options;
    private readonly RolloutRunner _runner;
    private readonly RolloutStore _store;
    private readonly IReadOnlyDictionary<string, string> _settings;

    private EvalRun(string folder, EvalRunOptions options, RolloutRunner runner, RolloutStore store, IReadOnlyDictionary<string, string> settings) =>
        (Folder, _options, _runner, _store, _settings) = (folder, options, runner, store, settings);

    /// <summary>Gets the evaluation's folder.</summary>
    public string Folder { get; }

    /// <summary>Gets how many runs have a record, those from before included.</summary>
    public long Count => _store.Count;

    /// <summary>Gets how many runs had a record already when the evaluation was opened.</summary>
    public long Resumed => _store.Resumed;

    /// <summary>Gets how many bytes of a torn last record were set aside; its run is run again.</summary>
    public long TornBytes => _store.TornBytes;

    /// <summary>Opens an evaluation.</summary>
    /// <param name="folder">The folder, created when it is not there.</param>
    /// <param name="client">The policy; not disposed.</param>
    /// <param name="options">What is asked, and how; copied.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="ResumeException">The folder has an evaluation, and it is not to be continued, was asked something else, or is of another build.</exception>
    /// <exception cref="FormatException">A file is not what was written; nothing is changed.</exception>
    /// <exception cref="IOException">The folder cannot be written, or another process has the evaluation.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static EvalRun Open(string folder, IChatClient client, EvalRunOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(options);
        var own = options.Snapshot();
        var runner = new RolloutRunner(client, own.Runs);
        var settings = runner.Settings.Where(setting => setting.Key != Patience).Concat(ProblemIdentity.Of(own)).Append(new("purpose", "evaluation")).ToDictionary();
        Directory.CreateDirectory(folder);
        CheckFolder(folder, own.Resume);
        var store = RolloutStore.Open(Path.Combine(folder, TrajectoriesName), RolloutManifest.Of(settings, runner.Builds), new RolloutStoreOptions { Resume = own.Resume, IncludeTiming = false, RunsFailedAgain = true });
        return new EvalRun(folder, own, runner, store, settings);
    }

    /// <summary>Runs what is missing, scores it and writes the files.</summary>
    /// <param name="progress">Told of every run; <see langword="null"/> when nobody watches.</param>
    /// <param name="cancellationToken">Stops the runs under way; those that are finished stay.</param>
    /// <returns>What the evaluation came to.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled. Open the evaluation again to go on.</exception>
    /// <exception cref="IOException">The disk is full or broken.</exception>
    public async Task<EvalOutcome> RunAsync(IProgress<RolloutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        // A summary tells that an evaluation is finished; this one is not until there is a new one.
        File.Delete(Path.Combine(Folder, EvalSummaryFile.Name));
        File.Delete(Path.Combine(Folder, ReportName));
        var sum = await _runner.RunAsync(_options.Problems, _store, progress, cancellationToken).ConfigureAwait(false);
        _store.Complete();
        var results = EvalCollector.Collect(_options, _store.Path);
        var digest = EvalResultsFile.WriteDigested(Folder, results);
        var finished = new FinishedFiles();
        foreach (var result in results) finished.Add(result);
        var summary = finished.Write(Folder, digest, _settings, _options.LeftOut, _ => _options.Splits);
        return new EvalOutcome(results, summary, sum);
    }

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    // An evaluation without a record is one too: all its prompts may have been too long, or the server was down. Results whose runs are gone are not ours to replace.
    private static void CheckFolder(string folder, bool isResumed)
    {
        string[] found = [.. new[] { EvalResultsFile.Name, EvalSummaryFile.Name }.Where(name => File.Exists(Path.Combine(folder, name)))];
        if (found.Length == 0) return;
        if (!File.Exists(Path.Combine(folder, ManifestName)))
        {
            throw new ResumeException($"'{folder}' has {string.Join(" and ", found)}, and the runs they tell of are missing ('{TrajectoriesName}', '{ManifestName}'). Write to another folder.") { IsInput = true };
        }

        if (!isResumed) throw new ResumeException($"'{folder}' has an evaluation already. Resume it (--resume), or write to another folder.");
    }
}

/// <summary>What an evaluation came to.</summary>
/// <param name="Results">The runs, in the order of problem and sample.</param>
/// <param name="Summary">What they add up to.</param>
/// <param name="Progress">What was run this time, and how long it took.</param>
public sealed record EvalOutcome(IReadOnlyList<EvalResult> Results, EvalSummary Summary, RolloutProgress Progress);
