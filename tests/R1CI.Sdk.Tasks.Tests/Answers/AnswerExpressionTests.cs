using R1CI.Sdk.Tasks.Answers;

namespace R1CI.Sdk.Tasks.Tests.Answers;

public sealed class AnswerExpressionTests
{
    [Theory]
    [InlineData("1", "+1", 150, true)]
    [InlineData("1", "+1", 300, false)]
    [InlineData("2", "*2", 1_900, false)]
    [InlineData("8", "/2", 1_900, false)]
    [InlineData("x", "(x)", 600, false)]
    [InlineData("-1", " - x", 900, false)]
    public void Parse_OfALongChain_RefusesWhatIsTooDeepToWalk(string first, string next, int times, bool isRead) =>
        Assert.Equal(isRead, AnswerExpression.Parse(first + string.Concat(Enumerable.Repeat(next, times))) is not null);

    [Fact]
    public void Value_OfTheDeepestFormula_FitsIntoAThreadsStack()
    {
        var formula = AnswerExpression.Parse("1" + string.Concat(Enumerable.Repeat("+1", 199)))!;
        (System.Numerics.BigInteger Above, System.Numerics.BigInteger Below)? value = null;
        var thread = new Thread(() => value = formula.Value(), maxStackSize: 1 << 19);

        thread.Start();
        thread.Join();

        Assert.Equal((200, 1), value);
    }
}
