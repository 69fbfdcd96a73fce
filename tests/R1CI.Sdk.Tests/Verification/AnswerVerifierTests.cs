using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tests.Verification;

public sealed class AnswerVerifierTests
{
    [Theory]
    [InlineData("168", "168", true)]
    [InlineData(" 168\n", "168", true)]
    [InlineData("168.0", "168", true)]
    [InlineData("+168", "168", true)]
    [InlineData("1.68e2", "168", true)]
    [InlineData("1/3", "2/6", true)]
    [InlineData("0.5", "1/2", true)]
    [InlineData("0.30000000000000004", "0.3", true)]
    [InlineData("0.1", "0.1000001", false)]
    [InlineData("123456789012345678901", "123456789012345678902", false)]
    [InlineData("1234567890123456789", "1234567890123456788", false)]
    [InlineData("-0.0", "0", true)]
    [InlineData(".5", "0.50", true)]
    [InlineData("5.", "5", true)]
    [InlineData("Yes", "yes", false)]
    [InlineData("", "", true)]
    [InlineData(null, "", false)]
    [InlineData("[1, 2]", "[1,2]", false)]
    [InlineData("nan", "nan", true)]
    [InlineData("nan", "inf", false)]
    [InlineData("1,234", "1234", false)]
    [InlineData("1e999999999", "1e999999998", false)]
    [InlineData("1/0", "2/0", false)]
    [InlineData("--5", "5", false)]
    [InlineData("1.-5", "1.5", false)]
    [InlineData("1e", "1", false)]
    [InlineData("1e1\0", "10", false)]
    [InlineData("0x10", "16", false)]
    public void Matches_OfTwoTexts_IsEqualAsTextOrNumber(string? answer, string expected, bool isMatch) =>
        Assert.Equal(isMatch, AnswerVerifier.Matches(answer, expected));

    [Fact]
    public void Verify_WithoutOracleAnswer_IsUnscorableNotWrong()
    {
        foreach (IVerifier verifier in new IVerifier[] { new ExactVerifier(), new NumericVerifier(), new AnswerVerifier() })
        {
            var result = verifier.Verify(new Problem("p", "?"), "1");
            Assert.Null(result.Reward);
            Assert.False(result.IsCorrect);
        }
    }

    [Fact]
    public void Verify_WithoutAnAnswer_IsWrong() => Assert.Equal(0.0, new AnswerVerifier().Verify(new Problem("p", "?") { Answer = "1" }, null).Reward);

    [Fact]
    public void Verify_ByTheRules_DiffersBetweenExactAndNumeric()
    {
        var problem = new Problem("p", "?") { Answer = "1.0" };
        Assert.False(new ExactVerifier().Verify(problem, "1").IsCorrect);
        Assert.True(new NumericVerifier().Verify(problem, "1").IsCorrect);
        Assert.False(new NumericVerifier().Verify(new Problem("p", "?") { Answer = "a" }, "a").IsCorrect);
    }

    [Fact]
    public void Matches_OfTwoHugeNumbers_Ends() => Assert.False(AnswerVerifier.Matches(new string('9', 10_001), "1" + new string('0', 10_001)));
}
