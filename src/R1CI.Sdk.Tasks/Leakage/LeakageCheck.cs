using R1CI.Sdk.Tasks.Generation;

namespace R1CI.Sdk.Tasks.Leakage;

/// <summary>Looks for items of one set in another: equal ones, and runs of 13 words that both have.</summary>
/// <remarks>
/// Rules and sentences that a task repeats from item to item say nothing about leakage. A run of 5 words that more than one in 20 items of a group has, in
/// either set, is common; a run of 13 words counts as content when at least 7 of its words are in no common run, and as wording otherwise. 13 words are what
/// the literature takes (arXiv:2502.07316, section 4.2, and what it cites).
/// </remarks>
public static class LeakageCheck
{
    /// <summary>How many words in a row count as shared text.</summary>
    public const int Words = 13;

    private const int LeastOwnWords = 7;
    private const int CommonWords = 5;
    private const int CommonShare = 20;

    // In groups below ten items everything is content.
    private const int LeastForCommon = 10;
    private const int MaxExamples = 10;

    /// <summary>Compares two sets.</summary>
    /// <param name="set">The items that are looked for, such as those of a test.</param>
    /// <param name="against">The items that are searched, such as those of a training set.</param>
    /// <param name="cancellationToken">Ends the check between two items.</param>
    public static LeakageReport Compare(IReadOnlyList<LeakageItem> set, IReadOnlyList<LeakageItem> against, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(against);
        var runs = new WordRuns();
        ulong[][] left = [.. set.Select(item => runs.Words(item.Content ?? item.Prompt))], right = [.. against.Select(item => runs.Words(item.Content ?? item.Prompt))];
        var common = Common([.. set, .. against], [.. left, .. right], cancellationToken);
        var known = new Searched(against, right, common);
        var found = new Found();
        for (var at = 0; at < set.Count; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.Add(set[at], known.EqualTo(set[at]), known.Sharing(left[at], common[set[at].Group]));
        }

        return found.Close(set.Count, against.Count, ByChance(set, against));
    }

    // For each group, the runs that more than one in 20 of its items has.
    private static Dictionary<string, HashSet<ulong>> Common(LeakageItem[] items, ulong[][] words, CancellationToken cancellationToken)
    {
        Dictionary<string, HashSet<ulong>> common = new(StringComparer.Ordinal);
        foreach (var group in items.Zip(words).GroupBy(pair => pair.First.Group, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (count, times) = (0, new Dictionary<ulong, int>());
            foreach (var (_, own) in group)
            {
                count++;
                foreach (var run in WordRuns.Of(own, CommonWords).Distinct()) times[run] = times.GetValueOrDefault(run) + 1;
            }

            common.Add(group.Key, count < LeastForCommon ? [] : [.. times.Where(pair => pair.Value * CommonShare > count).Select(pair => pair.Key)]);
        }

        return common;
    }

    // The runs that are content, and the ones that are wording.
    private static (List<ulong> Content, List<ulong> Wording) Divide(ulong[] words, HashSet<ulong> common)
    {
        var isCommon = new bool[words.Length];
        foreach (var (at, run) in WordRuns.Of(words, CommonWords).Index())
        {
            if (common.Contains(run)) isCommon.AsSpan(at, CommonWords).Fill(true);
        }

        List<ulong> content = [], wording = [];
        foreach (var (at, run) in WordRuns.Of(words, Words).Index()) (isCommon.AsSpan(at, Words).Count(false) >= LeastOwnWords ? content : wording).Add(run);
        return (content, wording);
    }

    private static double ByChance(IReadOnlyList<LeakageItem> set, IReadOnlyList<LeakageItem> against)
    {
        var counts = against.CountBy(item => item.Group, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return set.CountBy(item => item.Group, StringComparer.Ordinal).Where(pair => counts.ContainsKey(pair.Key))
            .Sum(pair => TaskLibrary.All.FirstOrDefault(task => task.Info.Name == pair.Key)?.Info.EqualByChance(pair.Value, counts[pair.Key]) ?? 0);
    }

    private static string Normal(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private sealed class Searched
    {
        private readonly IReadOnlyList<LeakageItem> _items;
        private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
        private readonly Dictionary<ulong, int> _content = [];
        private readonly HashSet<ulong> _all = [];

        public Searched(IReadOnlyList<LeakageItem> items, ulong[][] words, Dictionary<string, HashSet<ulong>> common)
        {
            _items = items;
            foreach (var (at, item) in items.Index())
            {
                foreach (var key in Keys(item)) _texts.TryAdd(key, at);
                var (content, wording) = Divide(words[at], common[item.Group]);
                foreach (var run in content) _content.TryAdd(run, at);
                _all.UnionWith(content);
                _all.UnionWith(wording);
            }
        }

        public LeakageItem? EqualTo(LeakageItem item) => Keys(item).Select(key => _texts.TryGetValue(key, out var at) ? _items[at] : null).FirstOrDefault(other => other is not null);

        public (LeakageItem? First, double Share, bool SharesWording) Sharing(ulong[] words, HashSet<ulong> common)
        {
            var (content, wording) = Divide(words, common);
            var shared = content.Count(_content.ContainsKey);
            return shared == 0 ? (null, 0, wording.Exists(_all.Contains) || content.Exists(_all.Contains)) : (_items[_content[content.First(_content.ContainsKey)]], (double)shared / content.Count, true);
        }

        // Signs count: sums and brackets differ in little else. The content of another task may look the same and mean something else.
        private static IEnumerable<string> Keys(LeakageItem item)
        {
            if (item.Content is { } content) yield return $"{item.Group}\n{Normal(content)}";
            yield return Normal(item.Prompt);
        }
    }

    private sealed class Found
    {
        private readonly Dictionary<(string Group, string Against), (int Equal, int Sharing)> _pairs = [];
        private readonly List<(double Share, string Text)> _examples = [];
        private int _equal, _mostly, _sharing, _wording;

        public void Add(LeakageItem item, LeakageItem? equal, (LeakageItem? First, double Share, bool SharesWording) sharing)
        {
            if (equal is not null) _equal++;
            if (sharing.First is not null) _sharing++;
            if (sharing.Share >= 0.5) _mostly++;
            if ((equal ?? sharing.First) is not { } other)
            {
                if (sharing.SharesWording) _wording++;
                return;
            }

            var pair = (item.Group, other.Group);
            var (equals, shares) = _pairs.GetValueOrDefault(pair);
            _pairs[pair] = (equals + (equal is null ? 0 : 1), shares + (sharing.First is null ? 0 : 1));
            _examples.Add(equal is not null ? (2, $"{item.Id} equals {other.Id}") : (sharing.Share, FormattableString.Invariant($"{item.Id} shares {100 * sharing.Share:F0} % of its content with {other.Id} and others")));
        }

        public LeakageReport Close(int items, int against, double byChance) => new(items, against, _equal, byChance, _mostly, _sharing, _wording,
            [.. _pairs.Select(pair => new LeakagePair(pair.Key.Group, pair.Key.Against, pair.Value.Equal, pair.Value.Sharing)).OrderByDescending(pair => pair.Equal).ThenByDescending(pair => pair.Sharing).ThenBy(pair => pair.Group, StringComparer.Ordinal)],
            [.. _examples.OrderByDescending(example => example.Share).Take(MaxExamples).Select(example => example.Text)]);
    }
}
