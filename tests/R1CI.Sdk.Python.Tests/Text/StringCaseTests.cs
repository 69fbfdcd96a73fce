using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Tests.Text;

public sealed class StringCaseTests
{
    [Theory]
    [InlineData("stra\u00dfe", "STRASSE")]
    [InlineData("\ufb01n", "FIN")]
    public void Upper_WithFullMapping_MayGrow(string text, string expected) => Assert.Equal(expected, StringCase.Upper(text));

    [Theory]
    [InlineData("\u039f\u03a3", "\u03bf\u03c2")]
    [InlineData("\u039f\u03a3\u039f", "\u03bf\u03c3\u03bf")]
    [InlineData("\u0130", "i\u0307")]
    public void Lower_OfASigma_DependsOnWhatFollows(string text, string expected) => Assert.Equal(expected, StringCase.Lower(text));

    [Fact]
    public void Title_StartsAWordAfterAnyUncasedCharacter() => Assert.Equal("They'Re 3Rd Hello-World", StringCase.Title("they're 3rd hELLO-wORLD"));

    [Fact]
    public void Fold_OfSharpS_IsTwoLetters() => Assert.Equal("ss", StringCase.Fold("\u00df"));
}
