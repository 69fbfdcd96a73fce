using R1CI.Sdk.Files;

namespace R1CI.Sdk.CodeIO.Leakage;

/// <summary>Looks for items of test sets in training data by runs of 13 words that both have.</summary>
/// <remarks>
/// The rule of arXiv:2502.07316, section 4.2: punctuation and digits are left out, and a test item that shares any 13 words in a row with any training text is
/// tagged. It is strict: sentences that everybody writes tag too. The training data are read once, line by line; memory grows with the test sets alone: see
/// <see cref="LeakageOptions.MaxRuns"/>.
/// </remarks>
public static class LeakageCheck
{
    /// <summary>How many words in a row tag an item.</summary>
    public const int Words = 13;

    /// <summary>Compares training data with test sets.</summary>
    /// <param name="input">The training data: JSON lines of any shape, such as <c>final.jsonl</c>; every text of a line counts. Also compressed (<c>.gz</c>).</param>
    /// <param name="against">The test sets: JSON lines of any shape.</param>
    /// <param name="options"><see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the check between two lines.</param>
    /// <exception cref="FormatException">A line is no JSON object, an item has none of the fields, or a file is empty; the message says where.</exception>
    /// <exception cref="InvalidDataException">The test sets are larger than <see cref="LeakageOptions.MaxRuns"/>, or a compressed file is damaged.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="LeakageOptions.MaxRuns"/> is below 1.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static LeakageReport Run(string input, IReadOnlyList<string> against, LeakageOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(input);
        ArgumentNullException.ThrowIfNull(against);
        options = options is null ? new LeakageOptions() : options with { };
        if (options.MaxRuns < 1) throw new ArgumentOutOfRangeException(nameof(options), options.MaxRuns, "LeakageOptions.MaxRuns must be at least 1.");
        if (options.CleanPath is { } clean && against.Append(input).Any(path => Path.GetFullPath(path) == Path.GetFullPath(clean))) throw new IOException($"'{clean}' is a file that is read, and would be replaced. Give another one for the clean lines.");
        var search = new Search(against, options, cancellationToken);
        if (options.CleanPath is { } path) WholeFile.Write(path, output => search.Read(input, output, cancellationToken));
        else search.Read(input, null, cancellationToken);
        return search.Report();
    }

    private sealed class Search
    {
        private readonly IReadOnlyList<string> _paths;
        private readonly List<(int Set, long Line, string Id)> _items = [];
        private readonly int[] _short;
        private readonly TestRuns _runs = new();
        private readonly Dictionary<int, LeakageHit> _hits = [];
        private long _lines, _sharing;

        public Search(IReadOnlyList<string> paths, LeakageOptions options, CancellationToken cancellationToken)
        {
            (_paths, _short) = (paths, new int[paths.Count]);
            for (var set = 0; set < paths.Count; set++)
            {
                var before = _items.Count;
                foreach (var item in TextLines.Read(paths[set], options.Fields))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var runs = _runs.Count;
                    foreach (var text in item.Texts) _runs.Add(text, _items.Count);
                    if (_runs.Count == runs) _short[set]++;
                    if (_runs.Count > options.MaxRuns) throw new InvalidDataException(FormattableString.Invariant($"The test sets must have at most {options.MaxRuns:N0} runs of {Words} words, which memory is made for (MaxRuns), and have more by line {item.Line} of '{paths[set]}'. Give fewer of them at once, or only the field of the question (--field)."));
                    _items.Add((set, item.Line, item.Id));
                }

                if (_items.Count == before) throw new FormatException($"A test set must have at least one item, and '{paths[set]}' has none.");
            }

            _runs.Seal();
        }

        public void Read(string input, Stream? clean, CancellationToken cancellationToken)
        {
            List<ulong> runs = [];
            foreach (var line in TextLines.Read(input, []))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var isSharing = false;
                foreach (var text in line.Texts)
                {
                    runs.Clear();
                    WordRuns.Read(text, runs);
                    foreach (var run in runs)
                    {
                        isSharing |= _runs.Find(run, out var items);
                        if (!items.IsEmpty) Tag(items, line, text, run);
                    }
                }

                _lines++;
                _sharing += isSharing ? 1 : 0;
                if (isSharing || clean is null) continue;
                clean.Write(line.Json.Span);
                clean.Write("\n"u8);
            }

            if (_lines == 0) throw new FormatException($"The training data must have at least one line, and '{input}' has none.");
        }

        public LeakageReport Report() => new(_lines, _sharing,
            [.. _paths.Select((path, set) => new LeakageSet(path, _items.Count(item => item.Set == set), _short[set], _hits.Keys.Count(item => _items[item].Set == set)))],
            [.. _hits.OrderBy(static hit => hit.Key).Select(static hit => hit.Value)]);

        private void Tag(ReadOnlySpan<int> items, TextLine line, string text, ulong run)
        {
            var words = default(string);
            foreach (var item in items)
            {
                if (_hits.ContainsKey(item)) continue;
                var (set, number, id) = _items[item];
                _hits.Add(item, new LeakageHit(_paths[set], number, id, line.Line, line.Id, words ??= WordRuns.Tell(text, run)!));
            }
        }
    }
}
