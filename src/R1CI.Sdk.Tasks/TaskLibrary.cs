using R1CI.Sdk.Tasks.BigBenchHard;
using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Tasks.ReasoningGym;
using R1CI.Sdk.Tasks.SymBench;

namespace R1CI.Sdk.Tasks;

/// <summary>The tasks by name.</summary>
public static class TaskLibrary
{
    private const int MaxSuggestions = 3;

    /// <summary>Gets every task, by suite and name.</summary>
    public static IReadOnlyList<ReasoningTask> All { get; } =
        [.. SymBenchSuite.Tasks.Concat(BigBenchHardSuite.Tasks).Concat(ReasoningGymSuite.Tasks).OrderBy(task => task.Info.Suite).ThenBy(task => task.Info.Name, StringComparer.Ordinal)];

    private static readonly Dictionary<string, ReasoningTask> ByName = All.ToDictionary(task => task.Info.Name, StringComparer.Ordinal);

    /// <summary>Gets a task.</summary>
    /// <param name="name">Its name; blanks around it and case do not count, and hyphens stand for underscores.</param>
    /// <exception cref="ArgumentException">There is no such task; the message has the closest names.</exception>
    public static ReasoningTask Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ByName.TryGetValue(Canonical(name), out var task)
            ? task
            : throw new ArgumentException($"There is no task '{Shortened(name)}'. The closest names are {string.Join(", ", Closest(name))}; 'r1ci tasks list' has all {All.Count}.", nameof(name));
    }

    /// <summary>Gets the names that resemble a text most, the closest first.</summary>
    /// <param name="name">Any text.</param>
    public static IReadOnlyList<string> Closest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = Shortened(Canonical(name));
        return [.. ByName.Keys.OrderBy(known => Distance(wanted, known)).ThenBy(known => known, StringComparer.Ordinal).Take(MaxSuggestions)];
    }

    private static string Canonical(string name) => name.Trim().ToLowerInvariant().Replace('-', '_');

    private static string Shortened(string name) => name.Length <= 60 ? name : name[..60] + "…";

    // Edits that turn one into the other, halved where one contains the other: 'queens' means eight_queens.
    private static int Distance(string wanted, string known)
    {
        var row = new int[known.Length + 1];
        for (var at = 0; at <= known.Length; at++) row[at] = at;
        for (var i = 1; i <= wanted.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= known.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (wanted[i - 1] == known[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        var contains = wanted.Length > 2 && (known.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(known, StringComparison.Ordinal));
        return contains ? row[^1] / 2 : row[^1];
    }
}
