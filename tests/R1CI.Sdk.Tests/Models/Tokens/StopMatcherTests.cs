using R1CI.Sdk.Models.Tokens;

namespace R1CI.Sdk.Tests.Models.Tokens;

public sealed class StopMatcherTests
{
    [Theory]
    [InlineData("abcSTOPdef", "abc", true, "STOP")]
    [InlineData("abcSTSTOPdef", "abcST", true, "STOP")]
    [InlineData("aaab", "a", true, "aab", "zz")]
    [InlineData("xSTOxSTO", "xSTOxSTO", false, "STOP")]
    [InlineData("one two", "one", true, "two", " ")]
    [InlineData("abab", "", true, "abab", "babx")]
    [InlineData("", "", false, "a")]
    public void Read_AtEverySplit_ShowsTheTextBeforeTheFirstSequence(string text, string shown, bool matches, params string[] sequences)
    {
        for (var first = 0; first <= text.Length; first++)
        {
            for (var second = first; second <= text.Length; second++)
            {
                var matcher = new StopMatcher(sequences);
                var result = "";
                foreach (var piece in new[] { text[..first], text[first..second], text[second..] })
                {
                    result += matcher.HasMatched ? "" : matcher.Read(piece);
                }

                result += matcher.Flush();
                Assert.Equal((shown, matches), (result, matcher.HasMatched));
            }
        }
    }

    [Fact]
    public void Read_NothingThatCouldBegin_HoldsNothingBack()
    {
        var matcher = new StopMatcher(["```"]);

        Assert.Equal("plain", matcher.Read("plain"));
        Assert.Equal("", matcher.Read("`"));
        Assert.Equal("`a", matcher.Read("a"));
    }
}
