using R1CI.Sdk.Files;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>Makes of the collections of all parts of a run the collection that one run of all problems would have left, byte for byte.</summary>
/// <remarks>
/// In memory for a window on each file, 56 MiB for up to 6,000 parts together, and for the longest record; one file is open at a time, beside those that are
/// written. Every file of a part is hashed as it is read, and must be what its part was complete with. Where durations are written, parts have names of their
/// own, and all records get the ordinally first of them; everything else stays as it was.
/// </remarks>
public static class RolloutMerge
{
    private const string DefaultName = "rollouts.jsonl";

    /// <summary>Merges collections into a folder.</summary>
    /// <param name="parts">The collections of all parts, each complete, in any order: <c>FILE.jsonl</c>, or a folder that has exactly one. They stay as they are.</param>
    /// <param name="output">
    /// The folder to make; it appears when everything is in it, and must not be there or be empty. The file of the records has the name that it has in all parts, else <c>rollouts.jsonl</c>.
    /// </param>
    /// <param name="cancellationToken">The caller's cancellation; then nothing is made.</param>
    /// <exception cref="MergeException">The parts are of different runs or builds, overlap, are not complete or not all there, or the folder holds something.</exception>
    /// <exception cref="FormatException">A line of a part is not what was written.</exception>
    /// <exception cref="InvalidDataException">A file of a part was cut or changed.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static RolloutMergeSummary Merge(IReadOnlyList<string> parts, string output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentException.ThrowIfNullOrEmpty(output);
        var found = Find(parts);
        string[] names = [.. found.Select(part => Path.GetFileName(part.Records)).Distinct().Take(2)];
        var name = names is [var one] ? one : DefaultName;
        RolloutMergeSummary? summary = null;
        WholeFolder.Make(output, folder => summary = Merge(found, Path.Combine(folder, name), cancellationToken));
        return summary! with { Path = Path.Combine(output, name) };
    }

    /// <summary>Merges collections into a folder that is there: one that <see cref="WholeFolder"/> is making, as what is written before an error stays.</summary>
    /// <param name="files">The files of the records of all parts.</param>
    /// <param name="outputFile">The file of records to write; the others go beside it.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <inheritdoc cref="Merge(IReadOnlyList{string}, string, CancellationToken)"/>
    internal static RolloutMergeSummary MergeFiles(IReadOnlyList<string> files, string outputFile, CancellationToken cancellationToken = default) =>
        Merge(Find(files), outputFile, cancellationToken);

    private static List<CollectionPart> Find(IReadOnlyList<string> given)
    {
        List<CollectionPart> parts = [.. given.Select(CollectionPart.Find)];
        OneRun.Require(parts);
        return parts;
    }

    private static RolloutMergeSummary Merge(List<CollectionPart> parts, string outputFile, CancellationToken cancellationToken)
    {
        var manifest = OneRun.Whole(parts);
        try
        {
            using var output = new MergedCollection(outputFile, manifest);
            Fill(output, parts, new GroupSequence(manifest), cancellationToken);
            var complete = output.Complete();
            return new RolloutMergeSummary(outputFile, manifest.RunId, parts.Count, complete.Records.Lines, complete.Groups.Lines, complete.Skipped.Lines);
        }
        catch (Exception problem) when (problem is FormatException or MergeException)
        {
            // What looks wrong may be so because a file was changed, which is the better reason.
            RequireUnchanged(parts, cancellationToken);
            throw;
        }
    }

    private static void Fill(MergedCollection output, List<CollectionPart> parts, GroupSequence sequence, CancellationToken cancellationToken)
    {
        var (sizes, memory) = (WindowSizes.Of(parts.Count), new LineMemory());
        List<PartGroups> open = [];
        try
        {
            var waiting = new PriorityQueue<PartGroups, GroupPlace>(parts.Count);
            foreach (var part in parts)
            {
                open.Add(new PartGroups(part, sizes, memory));
                if (open[^1].Next is { } first) waiting.Enqueue(open[^1], first);
            }

            while (waiting.TryDequeue(out var groups, out var place))
            {
                cancellationToken.ThrowIfCancellationRequested();
                sequence.Take(place.Index, groups.Part);
                groups.Move(output);
                if (groups.Next is { } next) waiting.Enqueue(groups, next);
            }

            foreach (var groups in open) groups.End();
            sequence.End();
        }
        finally
        {
            foreach (var groups in open) groups.Dispose();
        }
    }

    private static void RequireUnchanged(List<CollectionPart> parts, CancellationToken cancellationToken)
    {
        foreach (var (path, digest) in parts.SelectMany(part => part.Files))
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var window = new PartWindow(path, digest, 1 << 20);
            byte[] memory = [];
            while (window.TryLook(out _, out _)) window.Take(ref memory);
        }
    }
}
