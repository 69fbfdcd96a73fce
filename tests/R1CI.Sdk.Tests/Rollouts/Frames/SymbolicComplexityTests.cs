using R1CI.Sdk.Rollouts.Frames;

namespace R1CI.Sdk.Tests.Rollouts.Frames;

public sealed class SymbolicComplexityTests
{
    [Theory]
    [InlineData("print(42)")]
    [InlineData("answer = 42\nprint(\"it is\", answer)")]
    [InlineData("# for x in range(9): compute(x) * 2\nprint('a + b if c')")]
    public void OfCode_ThatOnlyPrints_IsZero(string code) => Assert.Equal(0, SymbolicComplexity.OfCode(code));

    [Theory]
    [InlineData("print(6 * 7)")]
    [InlineData("print(sum(range(10)))")]
    [InlineData("for x in [1]:\n    print(x)")]
    public void OfCode_ThatComputes_IsMore(string code) => Assert.NotEqual(0, SymbolicComplexity.OfCode(code));

    [Theory]
    [InlineData("How many primes are there between 1 and 1000?", true)]
    [InlineData("What is 127316323 + 97 * 97359?", true)]
    [InlineData("Who wrote that letter, and why?", false)]
    [InlineData("Is the old man happy at the end of the story?", false)]
    public void OfQuestion_TellsWhatAsksForComputing(string question, bool asks) => Assert.Equal(asks, SymbolicComplexity.OfQuestion(question) >= 3);
}
