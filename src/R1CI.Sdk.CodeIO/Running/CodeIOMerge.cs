using System.Text;
using R1CI.Sdk.CodeIO.Files;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Makes of the folders of all parts of a run the folder that one run over the whole input would have made, byte for byte.</summary>
/// <remarks>
/// Every part looks for duplicate sources in the whole input, so what it kept is what the one run keeps. Equal functions of different parts are found here:
/// the first one in the order of the input stays. <c>timing.json</c>, which no two runs have alike, has the sums of the parts' and the wall time of the
/// one that took longest.
/// </remarks>
public static class CodeIOMerge
{
    private const string Unfinished = ".merging";

    /// <summary>Merges the parts of a run.</summary>
    /// <param name="parts">The folders of all parts, each done, in any order; they stay as they are.</param>
    /// <param name="output">The folder to make; it appears when everything is in it, and must not be there or be empty.</param>
    /// <param name="cancellationToken">The caller's cancellation; then nothing is made.</param>
    /// <returns>What went in and came out of the whole run.</returns>
    /// <exception cref="DirectoryNotFoundException">A folder is not there.</exception>
    /// <exception cref="InvalidDataException">The files of a part were changed.</exception>
    /// <exception cref="InvalidOperationException">Parts are missing, there twice, not done, of other settings or of another input; or the output holds files.</exception>
    public static CodeIOSummary Merge(IReadOnlyList<string> parts, string output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentException.ThrowIfNullOrEmpty(output);
        output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (File.Exists(output) || (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any())) throw new InvalidOperationException($"'{output}' must not be there, or be an empty folder, and holds something. Give another folder.");
        List<MergedShard> shards = [];
        try
        {
            foreach (var part in parts) shards.Add(Directory.Exists(part) ? new MergedShard(part) : throw new DirectoryNotFoundException($"'{part}' must be the folder of a part of a run, and there is none of that name."));
            shards.Sort(static (one, other) => one.Shard.CompareTo(other.Shard));
            RequireWhole(shards);
            return Merge(shards, output, cancellationToken);
        }
        finally
        {
            foreach (var shard in shards) shard.Dispose();
        }
    }

    private static CodeIOSummary Merge(List<MergedShard> shards, string output, CancellationToken cancellationToken)
    {
        var unfinished = output + Unfinished;
        if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true); // of a merge that was killed
        try
        {
            CodeIOSummary summary;
            var settings = RunSettings.WithShard(shards[0].Settings, 0, 1);
            using (var folder = RunFolder.Open(unfinished, settings, resumes: false))
            {
                Fill(folder, shards, cancellationToken);
                RunEnd.Write(folder, settings, shards[0].Input, RunTiming.OfParts([.. shards.Select(static shard => shard.Timing)]));
                summary = new CodeIOSummary(folder.Done, folder.Tally.Counts);
            }

            if (Directory.Exists(output)) Directory.Delete(output);
            Directory.Move(unfinished, output);
            return summary;
        }
        catch
        {
            if (Directory.Exists(unfinished)) Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    private static void Fill(RunFolder folder, List<MergedShard> shards, CancellationToken cancellationToken)
    {
        using var seen = new SeenFunctions(folder.Path);
        for (var place = 0L; place < shards[0].Input.Sources; place++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var shard = shards[(int)(place % shards.Count)];
            if (shard.Next() is not { } progress || progress.Place != place) throw shard.Damaged();
            folder.Commit(place, progress.Digest, [.. progress.Parts.Select(part => Settle(shard, shard.Read(part), seen))]);
        }

        foreach (var shard in shards)
        {
            if (shard.Next() is not null) throw shard.Damaged();
        }
    }

    // A function that another part kept before it is dropped, as the whole run would have; what its own part dropped stays dropped.
    private static RunPart Settle(MergedShard shard, RunPart part, SeenFunctions seen)
    {
        if (part.Tally["functions.kept"] == 0) return part;
        var line = part.Lines.FirstOrDefault(static line => line.File == RunFiles.Functions).Lines ?? throw shard.Damaged();
        var id = RecordReading.Function(Encoding.UTF8.GetString(line)).Id;
        return seen.Add(id) ? part : new FunctionOutcome(SeenFunctions.Repeated(id)).Settle(seen);
    }

    private static void RequireWhole(List<MergedShard> shards)
    {
        if (shards.Count == 0) throw new InvalidOperationException("There must be a part to merge, and none was given.");
        var first = shards[0];
        foreach (var shard in shards.Skip(1))
        {
            // The part aside, which is looked at next.
            var (there, here) = (RunSettings.WithShard(first.Settings, 0, first.Shards), RunSettings.WithShard(shard.Settings, 0, first.Shards));
            if (there != here) throw new InvalidOperationException($"'{first.Path}' and '{shard.Path}' must be of one run, and have other settings: {RunSettings.Difference(there, here)}.");
            if (shard.Shards != first.Shards) throw new InvalidOperationException($"'{first.Path}' is part {first.Name} and '{shard.Path}' part {shard.Name}: all must be of the same count.");
            if (shard.Input != first.Input) throw new InvalidOperationException($"'{first.Path}' and '{shard.Path}' must be of one input, and were made of others: {first.Input.Sources:N0} sources there and {shard.Input.Sources:N0} here, or other ones.");
        }

        if (shards.GroupBy(static shard => shard.Shard).FirstOrDefault(static group => group.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"Every part must be given once, and part {twice.First().Name} is there {twice.Count()} times: {string.Join(", ", twice.Select(static shard => $"'{shard.Path}'"))}.");
        }

        var missing = Enumerable.Range(0, first.Shards).Except(shards.Select(static shard => shard.Shard)).ToArray();
        if (missing.Length > 0) throw new InvalidOperationException($"All {first.Shards} parts must be given, and {missing.Length} are missing: {string.Join(", ", missing.Take(20).Select(shard => MergedShard.NameOf(shard, first.Shards)))}{(missing.Length > 20 ? ", ..." : "")}.");
    }
}
