using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>Makes of the collections of all parts of a run the collection that one run of all problems would have left, byte for byte.</summary>
public static class RolloutMerge
{
    /// <summary>Merges collections into a folder.</summary>
    /// <param name="parts">The collections of all parts, each complete, in any order: <c>FILE.jsonl</c>, or a folder that has exactly one.</param>
    /// <param name="output">The folder to make; it appears when everything is in it, and must not be there or be empty.</param>
    /// <param name="cancellationToken">The caller's cancellation; then nothing is made.</param>
    /// <exception cref="MergeException">The parts do not belong together, are not all there, or the folder holds something.</exception>
    /// <exception cref="FormatException">A part's file is damaged.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static RolloutMergeSummary Merge(IReadOnlyList<string> parts, string output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentException.ThrowIfNullOrEmpty(output);
        throw new MergeException("Collections cannot be merged yet.");
    }

    /// <summary>Merges collections into files of a folder that is there.</summary>
    /// <param name="files">The files of the records of all parts.</param>
    /// <param name="outputFile">The file of records to write; the others go beside it.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <inheritdoc cref="Merge"/>
    internal static RolloutMergeSummary MergeFiles(IReadOnlyList<string> files, string outputFile, CancellationToken cancellationToken = default) =>
        throw new MergeException("Collections cannot be merged yet.");
}
