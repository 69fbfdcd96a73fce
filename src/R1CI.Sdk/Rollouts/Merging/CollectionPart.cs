using R1CI.Sdk.Files;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>The collection of one part of a run.</summary>
/// <param name="Given">How it was named by who gave it.</param>
/// <param name="Records">The file of its records.</param>
/// <param name="Manifest">What it was asked, and what it came to.</param>
/// <param name="Shard">Which part it is.</param>
internal sealed record CollectionPart(string Given, string Records, RolloutManifest Manifest, Shard Shard)
{
    public string Groups => RolloutStore.Beside(Records, RolloutStore.GroupsEnding);

    public string Skipped => RolloutStore.Beside(Records, RolloutStore.SkippedEnding);

    /// <summary>Gets its files, and what each is to be when the part is complete.</summary>
    public IEnumerable<(string Path, FileDigest Digest)> Files => Manifest.Complete is { } complete ? [(Records, complete.Records), (Groups, complete.Groups), (Skipped, complete.Skipped)] : [];

    /// <summary>Finds a collection.</summary>
    /// <param name="given">The file of its records, or a folder that has one collection.</param>
    /// <exception cref="MergeException">There is none, or the folder has several.</exception>
    /// <exception cref="FormatException">Its manifest is damaged.</exception>
    public static CollectionPart Find(string given)
    {
        var records = Directory.Exists(given) ? InFolder(given) : given;
        if (!records.EndsWith(".jsonl", StringComparison.Ordinal) || (records == given && !File.Exists(records)))
        {
            throw new MergeException($"'{given}' must be a collection's file, ending in '.jsonl', or its folder, and there is none of that name. Run that part, or name the one that was run.");
        }

        var manifestPath = RolloutStore.Beside(records, ManifestFile.Ending);
        var manifest = ManifestFile.Read(manifestPath) ?? throw new MergeException($"'{given}' must be a collection, and '{manifestPath}', which says what it was asked, is missing. Name another file, or run that part again.");
        return manifest.Settings.GetValueOrDefault(RolloutManifest.ShardSetting) is { } text && Shard.TryParse(text, out var shard)
            ? new CollectionPart(given, records, manifest, shard)
            : throw new MergeException($"'{given}' must say which part of a run it is, and setting '{RolloutManifest.ShardSetting}' in '{manifestPath}' is '{manifest.Settings.GetValueOrDefault(RolloutManifest.ShardSetting)}'. Collect with `r1ci rollout`, or with the settings of a RolloutRunner.");
    }

    private static string InFolder(string folder)
    {
        string[] manifests = [.. Directory.EnumerateFiles(folder, "*" + ManifestFile.Ending).Order(StringComparer.Ordinal)];
        return manifests.Length switch
        {
            1 => manifests[0][..^ManifestFile.Ending.Length] + ".jsonl",
            0 => throw new MergeException($"'{folder}' must have a collection, and has no file '*{ManifestFile.Ending}'. Run that part: the command of the others, with --shard."),
            _ => throw new MergeException($"'{folder}' must have one collection, and has {manifests.Length}: {ShardSet.List(manifests, path => $"'{Path.GetFileName(path)}'")}. Name the file of the records that is meant."),
        };
    }
}
