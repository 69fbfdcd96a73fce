using System.Text;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Running;
using R1CI.Sdk.Files;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.CodeIO.Merging;

/// <summary>Makes of the folders of all parts of a run the folder that one run over the whole input would have made, byte for byte.</summary>
/// <remarks>
/// Every part looks for duplicate sources in the whole input, so what it kept is what the one run keeps. Equal functions of different parts are found here:
/// the first one in the order of the input stays. <c>timing.json</c>, which no two runs have alike, has the sums of the parts' and the wall time of the
/// one that took longest. Every byte of the parts is compared with what their manifests say. Memory does not grow with the parts' size, and no more than a
/// dozen files are open at once, however many parts there are.
/// </remarks>
public static class CodeIOMerge
{
    private const long MostBytesInMemory = 64 << 20; // of all parts' files together

    /// <summary>Merges the parts of a run.</summary>
    /// <param name="parts">The folders of all parts, each done, in any order; they stay as they are.</param>
    /// <param name="output">The folder to make; it appears when everything is in it, and must not be there or be empty.</param>
    /// <param name="cancellationToken">The caller's cancellation; then nothing is made.</param>
    /// <returns>What went in and came out of the whole run.</returns>
    /// <exception cref="DirectoryNotFoundException">A folder is not there.</exception>
    /// <exception cref="InvalidDataException">The files of a part were cut or changed; the message names the file.</exception>
    /// <exception cref="MergeException">Parts are missing, overlap, are there twice, not done, of other settings, builds or of another input; or the output holds files.</exception>
    public static CodeIOSummary Merge(IReadOnlyList<string> parts, string output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentException.ThrowIfNullOrEmpty(output);
        List<MergedShard> shards = [.. parts.Select(MergedShard.Open).OrderBy(static shard => shard.Shard.Index)];
        try
        {
            RequireWhole(shards);
            CodeIOSummary? summary = null;
            WholeFolder.Make(output, folder => summary = Fill(folder, shards, cancellationToken));
            return summary!;
        }
        finally
        {
            foreach (var shard in shards) shard.Dispose();
        }
    }

    private static CodeIOSummary Fill(string folder, List<MergedShard> shards, CancellationToken cancellationToken)
    {
        var share = (double)MostBytesInMemory / Math.Max(1, shards.Sum(static shard => shard.Bytes));
        foreach (var shard in shards) shard.Begin(share);
        var (settings, input) = (RunSettings.WithShard(shards[0].Settings, Shard.Whole), shards[0].Input);
        using var files = new MergedFiles(folder);
        using var seen = new SeenFunctions(folder);
        var fill = new ShardFill(files, seen);
        files.Write(RunFiles.Progress, Encoding.UTF8.GetBytes(settings + "\n"));
        fill.Fill(shards, input.Sources, cancellationToken);
        RunEnd.Write(folder, fill.Tally, files.Close(), settings, input, RunTiming.OfParts([.. shards.Select(static shard => shard.Timing)]));
        return new CodeIOSummary(input.Sources, fill.Tally.Counts);
    }

    private static void RequireWhole(List<MergedShard> shards)
    {
        foreach (var shard in shards.Skip(1)) RequireSameRun(shards[0], shard);
        ShardSet.RequireWhole([.. shards.Select(static shard => (shard.Path, shard.Shard))]);
    }

    private static void RequireSameRun(MergedShard first, MergedShard shard)
    {
        // The part aside, which is looked at next.
        var (there, here) = (RunSettings.WithShard(first.Settings, Shard.Whole), RunSettings.WithShard(shard.Settings, Shard.Whole));
        if (there != here) throw new MergeException($"'{first.Path}' and '{shard.Path}' must be of one run, and have other settings: {RunSettings.Difference(there, here)}. Run one of them again as the other.");
        if (shard.Input != first.Input) throw new MergeException($"'{first.Path}' and '{shard.Path}' must be of one input, and were made of others: {first.Input.Sources:N0} sources there and {shard.Input.Sources:N0} here, or other ones. Give every part the same input.");
    }
}
