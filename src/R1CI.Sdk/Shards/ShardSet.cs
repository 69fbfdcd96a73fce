namespace R1CI.Sdk.Shards;

/// <summary>The rule that the parts of a run are all there, each of them once.</summary>
internal static class ShardSet
{
    private const int MostNamed = 20;

    /// <param name="parts">Which part every path is of.</param>
    /// <exception cref="MergeException">There is none, parts are of other counts, one is there twice, or one is missing; the message names them.</exception>
    public static void RequireWhole(IReadOnlyList<(string Path, Shard Shard)> parts)
    {
        if (parts.Count == 0) throw new MergeException("There must be a part to merge, and none was given.");
        var first = parts[0];
        foreach (var (path, shard) in parts)
        {
            if (shard.Count != first.Shard.Count) throw new MergeException($"Parts must be of one count, and '{first.Path}' is part {first.Shard} and '{path}' part {shard}. Give the parts of one run.");
        }

        if (parts.GroupBy(part => part.Shard.Index).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new MergeException($"Every part must be given once, and part {twice.First().Shard} is there {twice.Count()} times: {List(twice, part => $"'{part.Path}'")}. Leave out all but one.");
        }

        var missing = Enumerable.Range(0, first.Shard.Count).Except(parts.Select(part => part.Shard.Index)).Select(index => new Shard(index, first.Shard.Count)).ToList();
        if (missing.Count > 0) throw new MergeException($"All {first.Shard.Count} parts must be given, and {missing.Count} {(missing.Count == 1 ? "is" : "are")} missing: {List(missing, part => part.ToString())}. Run {(missing.Count == 1 ? "it" : "them")}: the command of the others, with --shard.");
    }

    /// <summary>Names the first of some things, as messages do.</summary>
    public static string List<T>(IEnumerable<T> items, Func<T, string> name)
    {
        string[] names = [.. items.Select(name).Take(MostNamed + 1)];
        return string.Join(", ", names.Take(MostNamed)) + (names.Length > MostNamed ? ", ..." : "");
    }
}
