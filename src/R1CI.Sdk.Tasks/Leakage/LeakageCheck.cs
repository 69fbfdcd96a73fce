namespace R1CI.Sdk.Tasks.Leakage;

/// <summary>Looks for items of one set in another: equal ones, and runs of 13 words that both have.</summary>
/// <remarks>Words are letters and digits between anything else, in lower case. A run that more than one in 20 items of its group has, in either set, is wording and not content.</remarks>
public static class LeakageCheck
{
    /// <summary>How many words in a row count as shared text.</summary>
    public const int Words = 13;

    // In groups below ten items everything counts.
    private const int WordingShare = 20;
    private const int LeastForWording = 10;
    private const int MaxExamples = 10;

    /// <summary>Compares two sets of texts.</summary>
    /// <param name="set">The texts that are looked for, such as those of a test, with the group (the task) of each.</param>
    /// <param name="against">The texts that are searched, such as those of a training set, with the group of each.</param>
    /// <param name="cancellationToken">Ends the check between two texts.</param>
    public static LeakageReport Compare(IReadOnlyList<(string Group, string Text)> set, IReadOnlyList<(string Group, string Text)> against, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(against);
        var (wording, known) = (Wording(set, cancellationToken), new HashSet<string>(StringComparer.Ordinal));
        wording.UnionWith(Wording(against, cancellationToken));
        foreach (var (_, text) in against) known.UnionWith(Runs(text));
        known.ExceptWith(wording);
        var texts = against.Select(item => Normal(item.Text)).ToHashSet(StringComparer.Ordinal);
        var (equal, shared) = (0, 0);
        List<string> examples = [];
        foreach (var (at, (group, text)) in set.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var run = Runs(text).FirstOrDefault(known.Contains);
            var isEqual = texts.Contains(Normal(text));
            if (isEqual) equal++;
            if (run is not null) shared++;
            if ((isEqual || run is not null) && examples.Count < MaxExamples) examples.Add($"{group}, item {at}: {(isEqual ? "equal" : run)}");
        }

        return new LeakageReport(set.Count, against.Count, equal, shared, examples);
    }

    private static HashSet<string> Wording(IReadOnlyList<(string Group, string Text)> set, CancellationToken cancellationToken)
    {
        HashSet<string> wording = new(StringComparer.Ordinal);
        foreach (var group in set.GroupBy(item => item.Group, StringComparer.Ordinal).Select(group => group.ToArray()).Where(group => group.Length >= LeastForWording))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var most = group.Length / WordingShare;
            wording.UnionWith(group.SelectMany(item => Runs(item.Text)).CountBy(run => run).Where(pair => pair.Value > most).Select(pair => pair.Key));
        }

        return wording;
    }

    private static HashSet<string> Runs(string text)
    {
        var words = Split(text);
        HashSet<string> runs = new(StringComparer.Ordinal);
        for (var at = 0; at + Words <= words.Length; at++) runs.Add(string.Join(' ', words, at, Words));
        return runs;
    }

    // Signs count: sums and brackets differ in little else.
    private static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private static string[] Split(string text) =>
        new string([.. text.Select(letter => char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>What two sets have in common.</summary>
/// <param name="Items">How many items were looked for.</param>
/// <param name="Against">How many were searched.</param>
/// <param name="Equal">How many items are in the other set too, letter by letter except for blanks and case.</param>
/// <param name="Sharing">How many items have 13 words in a row that are also in the other set and are not the wording of a task.</param>
/// <param name="Examples">The first of them: group, place in the set, and what is shared.</param>
public sealed record LeakageReport(int Items, int Against, int Equal, int Sharing, IReadOnlyList<string> Examples);
