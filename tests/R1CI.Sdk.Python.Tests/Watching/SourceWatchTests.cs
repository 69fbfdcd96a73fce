using R1CI.Sdk.Python.Syntax;
using R1CI.Sdk.Python.Watching;

namespace R1CI.Sdk.Python.Tests.Watching;

public sealed class SourceWatchTests
{
    [Fact]
    public void Execute_WatchedNames_AreSeenWithTheirTextsInOrder()
    {
        var seen = Watch("x = 1\nfor c in 'ab':\n    y = [c, x]\n", node => node is NameNode { Context: ExpressionContext.Store });

        Assert.Equal(["x=1", "c='a'", "y=['a', 1]", "c='b'", "y=['b', 1]"], seen.Select(s => $"{((NameNode)s.Place).Id}={s.Text}"));
    }

    [Fact]
    public void Execute_WatchedTests_AreSeenWithTheirTruth()
    {
        var seen = Watch("i = 0\nwhile i < 2:\n    i += 1\n", node => node is CompareNode);

        Assert.Equal([true, true, false], seen.Select(s => s.IsTrue));
    }

    [Fact]
    public void Execute_WatchedCall_ShowsParametersAndResultOneLevelDeeper()
    {
        var seen = Watch("def f(a, *, b=2):\n    return a + b\nf(1)\n", node => node is FunctionDefNode or ArgNode or ReturnNode);

        Assert.Equal([null, "1", "2", "3"], seen.Select(s => s.Text));
        Assert.Single(seen.Select(s => s.Depth).Distinct());
    }

    [Fact]
    public void Execute_WatchedObjectOfTheGuest_RunsNoneOfItsCode()
    {
        var seen = Watch("class C:\n    def __repr__(self): raise ValueError\n    def __bool__(self): raise ValueError\nx = C()\ny = [x]\n", node => node is NameNode { Context: ExpressionContext.Store });

        Assert.Equal([null, null], seen.Select(s => s.Text));
        Assert.Null(seen[0].IsTrue);
    }

    [Fact]
    public void Execute_LongValue_HasNoText()
    {
        var seen = Watch("x = 'a' * 1000\n", node => node is NameNode { Context: ExpressionContext.Store });

        Assert.Null(Assert.Single(seen).Text);
    }

    [Fact]
    public void Execute_MoreThanIsReported_IsCutAndRunsOn()
    {
        var watch = new SourceWatch(static node => node is NameNode, static _ => { }) { MaxSightings = 3 };
        var result = Session().Execute(new PythonScript("s = 0\nfor i in range(10): s += i\nprint(s)") { Watch = watch }, TestContext.Current.CancellationToken);

        Assert.Equal("45\n", result.Stdout);
        Assert.True(watch.IsCut);
    }

    [Theory]
    [InlineData("print([x for x in range(9) if x % 2 and x > 2 or x == 0], sum(range(3)))")]
    [InlineData("def g():\n    yield from range(3)\na, (b, *c) = 1, g()\nprint(a, b, c, *map(lambda v: v if v else -1, c))")]
    [InlineData("d = {}\nd['k'] = d.setdefault('j', []) + [1]\nd['k'] += [2]\nprint(d, 'k' in d is True, not d)\ndel d['k']\nprint(d)")]
    [InlineData("x = 5\ndef f():\n    global x\n    x -= 1\n    return x and f()\nprint(f(), f'{x!r:>{4}}', 'a' 'bc'[1:][::-1])")]
    [InlineData("try:\n    assert 1 < 0, 'no'\nexcept AssertionError as e:\n    print(e, (n := 3), n)\nmatch [1, 2]:\n    case [a, b] if a < b: print(a, b)\n")]
    [InlineData("async def f(v):\n    return v + 1\nimport asyncio\nprint(asyncio.run(f(1)))\nclass C:\n    y = [i for i in range(2)]\n    def m(self): return self.y\nprint(C().m())")]
    public void Execute_WatchingEverything_ChangesNothingThatIsPrinted(string source)
    {
        var plain = Session().Execute(new PythonScript(source), TestContext.Current.CancellationToken);
        var watched = Session().Execute(new PythonScript(source) { Watch = new SourceWatch(static _ => true, static _ => { }) { MaxTextChars = 100 } }, TestContext.Current.CancellationToken);

        Assert.Null(plain.Error);
        Assert.Equal((plain.Stdout, plain.Error), (watched.Stdout, watched.Error));
    }

    private static List<Sighting> Watch(string source, Func<Node, bool> wants)
    {
        var seen = new List<Sighting>();
        var result = Session().Execute(new PythonScript(source) { Watch = new SourceWatch(wants, sighting => seen.Add(sighting)) { MaxTextChars = 200 } }, TestContext.Current.CancellationToken);
        Assert.Null(result.Error);
        return seen;
    }

    private static PythonSession Session() => new(new PythonSessionOptions { TimeProvider = TimeProvider.System });
}
