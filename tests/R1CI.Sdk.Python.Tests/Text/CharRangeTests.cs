using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Tests.Text;

public sealed class CharRangeTests
{
    [Theory]
    [InlineData('\ud800', '\udfff')]
    [InlineData('\0', '\xff')]
    [InlineData('a', 'a')]
    [InlineData('\0', '\uffff')]
    public void IndexOf_AnyCharacterAtAnyPlace_FindsWhatTheClassLibraryFinds(char low, char high)
    {
        foreach (var c in new[] { '\0', '`', 'a', 'b', '\xff', '\u0100', '\ud7ff', '\ud800', '\udfff', '\ue000', '\uffff' })
        {
            for (var at = 0; at < 27; at++)
            {
                var text = new string('m', at) + c + new string('\u1234', 26 - at);
                Assert.Equal(text.AsSpan().IndexOfAnyInRange(low, high), CharRange.IndexOf(text, low, high));
                Assert.Equal(text.AsSpan().IndexOfAnyExceptInRange(low, high), CharRange.IndexOfOther(text, low, high));
            }
        }
    }

    [Fact]
    public void IndexOf_OfNothing_FindsNothing()
    {
        Assert.Equal(-1, CharRange.IndexOf("", '\0', '\uffff'));
        Assert.Equal(-1, CharRange.IndexOfOther("", 'a', 'b'));
    }
}
