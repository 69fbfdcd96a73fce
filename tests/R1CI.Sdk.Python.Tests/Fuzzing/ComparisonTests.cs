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

    [Fact]
    public void Of_SetsWithNoneInAnotherOrder_NamesTheReason()
    {
        var difference = Comparison.Of(new Outcome(Ending.Ok, "{None, 1}\n", ""), new Outcome(Ending.Ok, "{1, None}\n", ""));

        Assert.NotNull(difference?.Reason);
    }

    [Fact]
    public void Of_ALimit_ComparesNothing() =>
        Assert.Null(Comparison.Of(new Outcome(Ending.Ok, "1\n", ""), new Outcome(Ending.Limit, "", "Stopped")));

    [Fact]
    public void Of_ACrashOfOurs_IsADifference() =>
        Assert.NotNull(Comparison.Of(new Outcome(Ending.Limit, "", ""), new Outcome(Ending.Crash, "", "The interpreter failed")));
}
