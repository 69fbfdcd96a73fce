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
        var shards = parts.Select(part => new EvalPart(part)).ToList();
        EvalSummary? summary = null;
        WholeFolder.Make(output, folder => summary = Fill(folder, shards, options ?? new EvalMergeOptions(), cancellationToken));
        return summary!;
    }

    private static EvalSummary Fill(string folder, List<EvalPart> parts, EvalMergeOptions options, CancellationToken cancellationToken)
    {
        var records = Path.Combine(folder, EvalRun.TrajectoriesName);
        RolloutMerge.MergeFiles([.. parts.Select(part => part.Records)], records, cancellationToken);
        var leftOut = parts[0].LeftOut;
        foreach (var part in parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            part.Check();
            if (!part.LeftOut.SequenceEqual(leftOut)) throw new MergeException($"'{parts[0].Path}' and '{part.Path}' must be of one evaluation, and left out other tasks for want of data: '{string.Join(", ", leftOut)}' and '{string.Join(", ", part.LeftOut)}'. Run the parts with the same --data.");
        }

        var settings = ManifestFile.Read(Path.Combine(folder, EvalRun.ManifestName))!.Settings;
        MergedResults.Write(Path.Combine(folder, EvalResultsFile.Name), parts, settings, cancellationToken);
        var results = EvalResultsFile.ReadLines(Path.Combine(folder, EvalResultsFile.Name));
        return FinishedFiles.Write(folder, results, settings, leftOut, SplitsOf(results, settings, options));
    }

    private static Dictionary<string, string> SplitsOf(IEnumerable<EvalResult> results, IReadOnlyDictionary<string, string> settings, EvalMergeOptions options)
    {
        Dictionary<string, string> splits = new(StringComparer.Ordinal);
        if (options.SplitOf is not { } splitOf) return splits;
        foreach (var task in results.Select(result => result.Task))
        {
            if (!splits.ContainsKey(task)) splits[task] = splitOf(settings, task) ?? "";
        }

        return splits;
    }
}
