using System.Collections.Concurrent;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>What the users of a soak saw, all together.</summary>
internal sealed class SoakFigures
{
    private readonly ConcurrentDictionary<string, long> _counts = new();
    private readonly ConcurrentBag<string> _problems = [];

    public SoakTimes FirstEvents { get; } = new();

    public SoakTimes Stops { get; } = new();

    public SoakTimes Runs { get; } = new();

    public IReadOnlyCollection<string> Problems => _problems;

    public void Count(string what) => _counts.AddOrUpdate(what, 1, static (_, count) => count + 1);

    public long Of(string what) => _counts.GetValueOrDefault(what);

    /// <summary>Notes what must not happen: an event lost, an answer of somebody else, a run without its end.</summary>
    public void Fault(string kind, string what)
    {
        Count(kind);
        if (_problems.Count < 20) _problems.Add($"{kind}: {what}");
    }

    public string Counts() => string.Join(", ", _counts.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => $"{pair.Key} {pair.Value:N0}"));

    public static string Quantiles(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? "none" : FormattableString.Invariant($"p50 {At(0.5):F1}, p95 {At(0.95):F1}, p99 {At(0.99):F1}, most {sorted[^1]:F1} ms of {sorted.Length:N0}");
        double At(double share) => sorted[(int)Math.Min(sorted.Length - 1, sorted.Length * share)];
    }
}
