using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Tests.Shards;

public sealed class ShardTests
{
    [Theory]
    [InlineData("0/1", 0, 1)]
    [InlineData("7/8", 7, 8)]
    [InlineData("0/1000000", 0, 1_000_000)]
    public void TryParse_OfAPart_ReadsItAndSaysItAgain(string text, int index, int count)
    {
        Assert.True(Shard.TryParse(text, out var shard));
        Assert.Equal(new Shard(index, count), shard);
        Assert.Equal(text, shard.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("0/0")]
    [InlineData("1/1")]
    [InlineData("8/8")]
    [InlineData("-1/8")]
    [InlineData("+1/8")]
    [InlineData(" 1/8")]
    [InlineData("1/8/9")]
    [InlineData("a/8")]
    [InlineData("1/99999999999")]
    public void TryParse_OfNoPart_RefusesIt(string? text)
    {
        Assert.False(Shard.TryParse(text, out var shard));
        Assert.Equal(Shard.Whole, shard);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(1000)]
    public void Contains_OfAllParts_HasEveryItemOnce(int count)
    {
        for (var item = 0; item < 200; item++)
        {
            Assert.Single(Enumerable.Range(0, count), index => new Shard(index, count).Contains($"gcd-42-{item}"));
        }
    }

    [Fact]
    public void Contains_OfEightParts_DividesEvenly()
    {
        int[] sizes = [.. Enumerable.Range(0, 8).Select(index => Enumerable.Range(0, 8_000).Count(item => new Shard(index, 8).Contains($"item-{item}")))];
        Assert.All(sizes, size => Assert.InRange(size, 850, 1150)); // 1,000 each, five standard deviations
    }
}
