using R1CI.Sdk.Fuzzing.Comparing;
using R1CI.Sdk.Fuzzing.Running;

namespace R1CI.Sdk.Python.Tests.Fuzzing;

public class ComparisonTests
{
    [Theory]
    [InlineData("<object object at 0x7f1200>\n", "<object object at 0x1>\n")]
    [InlineData("same\n", "same\n")]
    public void Of_OutcomesThatAgreeButForAddresses_IsNull(string theirs, string ours) =>
        Assert.Null(Comparison.Of(new Outcome(Ending.Ok, theirs, ""), new Outcome(Ending.Ok, ours, "")));

    [Fact]
    public void Of_DifferentErrors_NamesTheLines()
    {
        var difference = Comparison.Of(new Outcome(Ending.Error, "1\n", "TypeError: a"), new Outcome(Ending.Error, "1\n", "TypeError: b"));

        Assert.Equal(("TypeError: a", "TypeError: b", null), (difference?.Theirs, difference?.Ours, difference?.Reason));
    }

    [Theory]
    [InlineData("set {None, 1}", "set {1, None}", true)]
    [InlineData("list [1, nan, 4]", "list [nan, 1, 4]", true)]
    [InlineData("{2, 1} None", "{1, 2} None", false)]
    [InlineData("{'b': None, 'a': None}", "{'a': None, 'b': None}", false)]
    [InlineData("int 612556", "int 8727373545481", true)]
    [InlineData("int 612556", "int 612813", false)]
    [InlineData("RecursionError maximum recursion depth exceeded in comparison", "RecursionError maximum recursion depth exceeded while calling a Python object", true)]
    [InlineData("BufferError Existing exports of data: object cannot be re-sized", "bytearray(b'x')", true)]
    public void Of_LinesThatDiffer_KnowsWhatThePageExplains(string theirs, string ours, bool isKnown)
    {
        var difference = Comparison.Of(new Outcome(Ending.Ok, theirs, ""), new Outcome(Ending.Ok, ours, ""));

        Assert.Equal(isKnown, difference?.Reason is not null);
    }

    [Fact]
    public void Of_ALimit_ComparesNothing() =>
        Assert.Null(Comparison.Of(new Outcome(Ending.Ok, "1\n", ""), new Outcome(Ending.Limit, "", "Stopped")));

    [Fact]
    public void Of_ACrashOfOurs_IsADifference() =>
        Assert.NotNull(Comparison.Of(new Outcome(Ending.Limit, "", ""), new Outcome(Ending.Crash, "", "The interpreter failed")));
}
