using System.Globalization;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Rollouts.Replay;

/// <summary>Compares the files that a script wrote with those it writes now, by path, type, length and digest.</summary>
internal static class ReplayFiles
{
    /// <summary>Takes the contents from files that a limit of the recorded session took them from: the replay itself has no such limits.</summary>
    public static IReadOnlyList<OutputFile> UnderTheLimitsOf(IReadOnlyList<OutputFile> recorded, IReadOnlyList<OutputFile> now)
    {
        HashSet<string> without = [.. recorded.Where(file => file.IsOverLimit).Select(file => file.Path)];
        return without.Count == 0 ? now : [.. now.Select(file => without.Contains(file.Path) ? new OutputFile(file.Path, file.MediaType, default) { Length = file.Length } : file)];
    }

    /// <summary>All that is compared, as one text.</summary>
    public static string Describe(ExecutionResult result) =>
        string.Join(", ", result.Files.Select(file => $"{file} {file.Sha256}")) + (result.UnlistedFiles > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {result.UnlistedFiles} more") : "");
}
