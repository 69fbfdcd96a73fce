using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>The rules by which parts belong together, as far as manifests and the sizes of files tell.</summary>
internal static class OneRun
{
    /// <exception cref="MergeException">The parts are of different runs or builds, not complete, not all there, or there twice.</exception>
    /// <exception cref="InvalidDataException">A file is missing or has another size than when its part was complete.</exception>
    public static void Require(IReadOnlyList<CollectionPart> parts)
    {
        foreach (var part in parts.Skip(1))
        {
            RequireSame(parts[0], part);
        }

        RequireComplete(parts);
        ShardSet.RequireWhole([.. parts.Select(part => (part.Given, part.Shard))]);
        RequireSizes(parts);
    }

    /// <summary>Gets the manifest of the whole run.</summary>
    /// <exception cref="MergeException">Two parts know one version of the policy with different weights.</exception>
    public static RolloutManifest Whole(IReadOnlyList<CollectionPart> parts)
    {
        var settings = new Dictionary<string, string>(parts[0].Manifest.Settings) { [RolloutManifest.ShardSetting] = Shard.Whole.ToString() };
        // Names of timed runs begin with the time: those of parts differ, and the first is everyone's.
        var name = parts.Select(part => part.Manifest.RunId).Min(StringComparer.Ordinal)!;
        return new RolloutManifest(name, settings) { Builds = parts[0].Manifest.Builds, Policies = Policies(parts) };
    }

    private static void RequireSame(CollectionPart first, CollectionPart part)
    {
        // The build first: with another one, settings may differ only because of it.
        if (first.Manifest.BuildsUnlike(part.Manifest.Builds) is [_, ..] builds)
        {
            throw new MergeException($"Parts must come from one build, and '{first.Given}' and '{part.Given}' do not: {List(builds)}. Run one of them again, in a new folder, with the build of the others.");
        }

        var settings = first.Manifest.DifferencesTo(part.Manifest.Settings).Where(setting => setting.Name != RolloutManifest.ShardSetting).ToList();
        if (settings.Count > 0)
        {
            throw new MergeException($"Parts must be of one run, and '{first.Given}' and '{part.Given}' were asked something else: {List(settings)}. Give the parts of one run.");
        }
    }

    private static void RequireComplete(IReadOnlyList<CollectionPart> parts)
    {
        if (parts is [{ Manifest.Builds.Count: 0 } first, ..]) throw new MergeException($"Parts must tell their build, and '{first.Given}' was collected by a version that noted none. Collect it again, in a new folder.");
        var open = parts.Where(part => part.Manifest.Complete is null).ToList();
        if (open.Count > 0) throw new MergeException($"Parts must be complete, and {open.Count} of {parts.Count} {(open.Count == 1 ? "is" : "are")} not: {ShardSet.List(open, part => $"'{part.Given}' ({part.Shard})")}. Go on with the command that began it, with --resume, unless it runs still.");
    }

    private static void RequireSizes(IReadOnlyList<CollectionPart> parts)
    {
        foreach (var (path, digest) in parts.SelectMany(part => part.Files))
        {
            var file = new FileInfo(path);
            if (!file.Exists) throw new InvalidDataException($"'{path}' must be there, as its part was complete with it, and is not. {PartWindow.NextStep}");
            if (file.Length != digest.Bytes) throw new InvalidDataException($"'{path}' must have {digest.Bytes:N0} bytes, as when its part was complete, and has {file.Length:N0}: it was {(file.Length < digest.Bytes ? "cut" : "added to")}. {PartWindow.NextStep}");
        }
    }

    private static Dictionary<int, string> Policies(IReadOnlyList<CollectionPart> parts)
    {
        Dictionary<int, (string Weights, CollectionPart Part)> known = [];
        foreach (var part in parts)
        {
            foreach (var (version, weights) in part.Manifest.Policies)
            {
                if (known.TryAdd(version, (weights, part)) || known[version].Weights == weights) continue;
                throw new MergeException($"A version of the policy must have the same weights in all parts, and version {version} has '{known[version].Weights}' in '{known[version].Part.Given}' and '{weights}' in '{part.Given}'. Give the parts of one run.");
            }
        }

        return known.ToDictionary(policy => policy.Key, policy => policy.Value.Weights);
    }

    private static string List(IEnumerable<(string Name, string Mine, string Other)> differences) =>
        string.Join("; ", differences.Select(difference => $"{difference.Name} is '{difference.Mine}' there and '{difference.Other}' here"));
}
