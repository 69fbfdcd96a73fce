using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using R1CI.Sdk.Tasks.BigBenchHard;
using R1CI.Sdk.Tasks.Generation;
using R1CI.Sdk.Tasks.ReasoningGym;
using R1CI.Sdk.Tasks.SymBench;

namespace R1CI.Sdk.Tasks;

/// <summary>The tasks by name.</summary>
public static partial class TaskLibrary
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

    /// <summary>Makes the item that an id names, such as <c>game24-42-17-L1</c>; an <c>h</c> behind it means the wording that is held out.</summary>
    /// <param name="id">Any text.</param>
    /// <param name="item">The item; <see langword="null"/> when the text is not the id of an item that the library makes.</param>
    public static bool TryCreate(string id, [NotNullWhen(true)] out TaskItem? item)
    {
        ArgumentNullException.ThrowIfNull(id);
        item = null;
        if (ItemId.Match(id) is not { Success: true } match || !ByName.TryGetValue(match.Groups["name"].Value, out var task) || task.Info.NeedsData) return false;
        if (!long.TryParse(match.Groups["seed"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed)
            || !long.TryParse(match.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || match.Groups["level"].Value[0] - '0' is var level && level > task.Info.MaxLevel)
        {
            return false;
        }

        item = task.Create(seed, index, level, match.Groups["held"].Length > 0);
        return true;
    }

    /// <summary>Gets the names that resemble a text most, the closest first.</summary>
    /// <param name="name">Any text.</param>
    public static IReadOnlyList<string> Closest(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var wanted = Shortened(Canonical(name));
        return [.. ByName.Keys.OrderBy(known => Distance(wanted, known)).ThenBy(known => known, StringComparer.Ordinal).Take(MaxSuggestions)];
    }

    [GeneratedRegex("^(?<name>[a-z0-9_]+)-(?<seed>-?[0-9]+)-(?<index>[0-9]+)-L(?<level>[1-9])(?<held>h?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ItemId { get; }

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
