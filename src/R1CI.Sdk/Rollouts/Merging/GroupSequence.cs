using System.Globalization;
using R1CI.Sdk.Rollouts.Store;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Rollouts.Merging;

/// <summary>Sees to it that every group of the run comes, and from one part only.</summary>
/// <param name="manifest">The whole run.</param>
internal sealed class GroupSequence(RolloutManifest manifest)
{
    // Collections of programs may not say how many problems they were given: then the last group that is there is taken for the last.
    private readonly long? _count = long.TryParse(manifest.Settings.GetValueOrDefault("problems.count"), NumberStyles.None, CultureInfo.InvariantCulture, out var problems)
        ? problems * (1 + manifest.Settings.GetValueOrDefault("frames", "").Count(c => c == ','))
        : null;

    private int _last = -1;
    private CollectionPart? _from;

    /// <exception cref="MergeException">A group before it is in no part, or it is in two.</exception>
    public void Take(int index, CollectionPart part)
    {
        if (index == _last && part != _from) throw new MergeException($"A group must be in one part, and group {index} is in '{_from!.Given}' and in '{part.Given}': they overlap. Collect both again, in new folders.");
        if (index > _last + 1) throw Missing(_last + 1, index - 1);
        if (index >= _count) throw new MergeException($"There must be {_count} groups, from 0, and '{part.Given}' has group {index}. Collect it again, in a new folder.");
        (_last, _from) = (index, part);
    }

    /// <exception cref="MergeException">The last groups are in no part.</exception>
    public void End()
    {
        if (_last + 1 < _count) throw Missing(_last + 1, _count.Value - 1);
    }

    private static MergeException Missing(long first, long last) =>
        new($"Every group must be in a part, and {(first == last ? $"group {first} is" : $"groups {first} to {last} are")} in none, though all parts are complete. Collect the parts again, in new folders.");
}
