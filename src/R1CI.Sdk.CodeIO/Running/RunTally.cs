namespace R1CI.Sdk.CodeIO.Running;

/// <summary>What a run counts, by names with dots such as <c>functions.dropped.random</c>, in ordinal order.</summary>
internal sealed class RunTally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Counts => _counts;

    public long this[string name] => _counts.GetValueOrDefault(name);

    public void Add(string name, long count = 1)
    {
        if (count != 0) _counts[name] = _counts.GetValueOrDefault(name) + count;
    }

    public void Add(RunTally other)
    {
        foreach (var (name, count) in other._counts) Add(name, count);
    }

    /// <summary>Gets the counts below a name, by what follows it.</summary>
    public IEnumerable<KeyValuePair<string, long>> Below(string name) =>
        _counts.Where(item => item.Key.StartsWith(name + ".", StringComparison.Ordinal)).Select(item => KeyValuePair.Create(item.Key[(name.Length + 1)..], item.Value));

    /// <summary>Makes sure that nothing went in that did not come out: kept, or dropped for a reason.</summary>
    /// <exception cref="InvalidOperationException">Something was lost, which is a bug.</exception>
    public void CheckNothingIsLost()
    {
        foreach (var what in (string[])["sources", "functions"])
        {
            var (entered, kept, dropped) = (this[$"{what}.in"], this[$"{what}.kept"], Below($"{what}.dropped").Sum(static reason => reason.Value));
            if (entered != kept + dropped) throw new InvalidOperationException($"{entered:N0} {what} went in, {kept:N0} were kept and {dropped:N0} dropped: {entered - kept - dropped:N0} are lost. Report this; it must not happen.");
        }
    }
}
