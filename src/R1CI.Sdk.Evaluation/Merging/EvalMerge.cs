using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Running;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Files;
using R1CI.Sdk.Rollouts.Merging;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Evaluation.Merging;

/// <summary>Makes of the folders of all parts of an evaluation the folder that one run over all problems would have made, byte for byte.</summary>
/// <remarks>
/// Records are merged as <see cref="RolloutMerge"/> does it; results are taken from the parts, summary and report derived from them. In memory are a few
/// numbers a problem, and none of the texts.
/// </remarks>
public static class EvalMerge
{
    /// <summary>Merges the parts of an evaluation.</summary>
    /// <param name="parts">The folders of all parts, each finished, in any order; they stay as they are.</param>
    /// <param name="output">The folder to make; it appears when everything is in it, and must not be there or be empty.</param>
    /// <param name="options">What the files do not tell; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">The caller's cancellation; then nothing is made.</param>
    /// <returns>What the whole evaluation came to.</returns>
    /// <exception cref="MergeException">Parts are missing, there twice, not finished, of other evaluations or builds; or the output holds files.</exception>
    /// <exception cref="FormatException">A line of a part is not what was written, or its results are not those of its summary.</exception>
    /// <exception cref="InvalidDataException">A file of a part was cut or changed.</exception>
    /// <exception cref="IOException">A folder cannot be read, or the output not be written.</exception>
    public static EvalSummary Merge(IReadOnlyList<string> parts, string output, EvalMergeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentException.ThrowIfNullOrEmpty(output);
        if (parts.Count == 0) throw new MergeException("There must be at least one part. Give the --out folders of 'r1ci eval --shard'.");
        var shards = parts.Select(part => new EvalPart(part)).ToList();
        EvalSummary? summary = null;
        WholeFolder.Make(output, folder => summary = Fill(folder, shards, options ?? new EvalMergeOptions(), cancellationToken));
        return summary!;
    }

    private static EvalSummary Fill(string folder, List<EvalPart> parts, EvalMergeOptions options, CancellationToken cancellationToken)
    {
        var leftOut = parts[0].LeftOut;
        var other = parts.Find(part => !part.LeftOut.SequenceEqual(leftOut));
        var finished = new FinishedFiles();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // The results are read beside the records; what is wrong with those is said first, for it explains the rest.
        var results = Task.Run(() => MergedResults.Write(Path.Combine(folder, EvalResultsFile.Name), parts, parts[0].Settings, finished.Add, stop.Token), CancellationToken.None);
        try
        {
            RolloutMerge.MergeFiles([.. parts.Select(part => part.Records)], Path.Combine(folder, EvalRun.TrajectoriesName), cancellationToken);
            if (other is not null) throw new MergeException($"'{parts[0].Path}' and '{other.Path}' must be of one evaluation, and left out other tasks for want of data: '{string.Join(", ", leftOut)}' and '{string.Join(", ", other.LeftOut)}'. Run the parts with the same --data.");
        }
        catch
        {
            stop.Cancel();
            ((IAsyncResult)results).AsyncWaitHandle.WaitOne(); // its file must not be written any more
            throw;
        }

        var digest = results.GetAwaiter().GetResult();
        var settings = ManifestFile.Read(Path.Combine(folder, EvalRun.ManifestName))!.Settings;
        return finished.Write(folder, digest, settings, leftOut, tasks => SplitsOf(tasks, settings, options));
    }

    private static Dictionary<string, string> SplitsOf(IEnumerable<string> tasks, IReadOnlyDictionary<string, string> settings, EvalMergeOptions options) =>
        options.SplitOf is { } splitOf ? tasks.Distinct(StringComparer.Ordinal).ToDictionary(task => task, task => splitOf(settings, task) ?? "", StringComparer.Ordinal) : [];
}
