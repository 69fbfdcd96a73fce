namespace R1CI.Sdk.Python.Tests.Sessions;

public sealed class HashSeedTests
{
    private const string Texts = "list({'alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'})";

    [Fact]
    public void HashSeed_OfAnotherValue_ChangesTheOrderOfTextsOnly()
    {
        Assert.NotEqual(Run(Texts, 0), Run(Texts, 7));
        Assert.NotEqual(Run("hash('alpha')", 0), Run("hash('alpha')", 7));
        Assert.NotEqual(Run("list({('a', 1), ('b', 2), ('c', 3), ('d', 4)})", 0), Run("list({('a', 1), ('b', 2), ('c', 3), ('d', 4)})", 7));
        const string Numbers = "list({5, 300, 7.5, 2**70, True, (1, 2), (3, 4), frozenset({1, 9})}) + [hash(1.5), hash((1, 2))]";
        Assert.Equal(Run(Numbers, 0), Run(Numbers, 7));
        const string Keys = "list({'alpha': 1, 'beta': 2, 'gamma': 3})";
        Assert.Equal(Run(Keys, 0), Run(Keys, 7));
    }

    // In CPython their hashes are addresses; of the seeds 1 to 7 each puts them elsewhere among eight places.
    [Theory]
    [InlineData("None")]
    [InlineData("...")]
    [InlineData("NotImplemented")]
    [InlineData("float('nan')")]
    public void HashSeed_OfOtherValues_PutsWhatHasAnAddressAtEveryPlace(string value)
    {
        var places = Enumerable.Range(0, 8).Select(seed => Run($"[str(x) for x in {{1, 2, 3, {value}}}].index(str({value}))", (ulong)seed)).ToHashSet();
        Assert.Equal(["0", "3"], places.Order()); // before the numbers, or behind them
        Assert.NotEqual(Run($"hash((1, {value}))", 0), Run($"hash((1, {value}))", 1));
    }

    [Fact]
    public void HashSeed_OfAnotherValue_ChangesTheOrderOfDatesAndTimes()
    {
        const string Days = "import datetime\n[d.day for d in {datetime.date(2020, 1, day) for day in range(1, 9)}]";
        const string Hours = "import datetime\n[t.hour for t in {datetime.time(hour) for hour in range(8)}]";
        Assert.NotEqual(Run(Days, 0), Run(Days, 7));
        Assert.NotEqual(Run(Hours, 0), Run(Hours, 7));
    }

    [Fact]
    public void HashSeed_OfAnotherValue_KeepsWhatSetsDo()
    {
        const string Script = """
            words = [str(n) for n in range(2000)]
            a, b = set(words), frozenset(words[::2])
            c = set(a); c -= b; c |= {'x'}; c.discard('1'); c ^= {'x', 'y'}
            d = {w for w in a if w in b} & set(b)
            e = a.copy(); e.clear(); e.add('z'); e.update(b); e.pop()
            (len(a), len(b), len(c), len(d), len(e), sorted(c)[:3], '999' in a, ('k', b) in {('k', frozenset(list(b)))}, b == set(b), hash(b) == hash(frozenset(sorted(b))))
            """;
        Assert.Equal(Run(Script, 0), Run(Script, 7));
    }

    [Fact]
    public void HashSeed_OfAForkAndASnapshot_StaysThatOfTheSession()
    {
        var session = Session(7);
        Assert.Equal(PythonStatus.Ok, session.Execute(new PythonScript("s = {str(n) for n in range(40)}"), TestContext.Current.CancellationToken).Status);
        const string Check = "[all(str(n) in s for n in range(40)), list(s)]";
        var expected = session.Execute(new PythonScript(Check), TestContext.Current.CancellationToken).Value;
        Assert.StartsWith("[True", expected, StringComparison.Ordinal);
        Assert.Equal(expected, session.Fork().Execute(new PythonScript(Check), TestContext.Current.CancellationToken).Value);
        var restored = Session(7);
        restored.Restore(session.Snapshot());
        Assert.Equal(expected, restored.Execute(new PythonScript(Check), TestContext.Current.CancellationToken).Value);
        var other = Session(0);
        other.Restore(session.Snapshot());
        Assert.StartsWith("[True", other.Execute(new PythonScript(Check), TestContext.Current.CancellationToken).Value, StringComparison.Ordinal);
    }

    private static string? Run(string script, ulong seed) => Session(seed).Execute(new PythonScript(script), TestContext.Current.CancellationToken).Value;

    private static PythonSession Session(ulong seed) => new(new PythonSessionOptions { TimeProvider = TimeProvider.System, HashSeed = seed });
}
