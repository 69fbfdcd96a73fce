using System.Text.Json;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Rollouts.Store;

/// <summary>Reads which rollouts of a collection have no record, and why: <c>NAME.skipped.jsonl</c> beside the records.</summary>
public static class SkippedFile
{
    /// <summary>Reads the rollouts, in the order of the file.</summary>
    /// <param name="path">The file of the records, ending in <c>.jsonl</c>; where nothing stands beside it, nothing was skipped.</param>
    /// <returns>The rollouts. Those that a row has together count their retries together, at the first of them.</returns>
    /// <exception cref="FormatException">While enumerating: a row is not what was written.</exception>
    /// <exception cref="IOException">While enumerating: the file cannot be read.</exception>
    public static IEnumerable<SkippedRollout> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ReadRows(RolloutStore.Beside(path, RolloutStore.SkippedEnding));
    }

    private static IEnumerable<SkippedRollout> ReadRows(string path)
    {
        if (!File.Exists(path)) yield break;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        foreach (var line in JsonLines.Read(stream))
        {
            foreach (var skipped in Parse(path, line)) yield return skipped;
        }
    }

    private static IReadOnlyList<SkippedRollout> Parse(string path, JsonLine line)
    {
        try
        {
            using var document = JsonDocument.Parse(line.Bytes);
            return SkippedRow.Read(document.RootElement);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"'{path}', line {line.Number}: a row must be one that the collection wrote: {problem.Message}", problem);
        }
    }
}
