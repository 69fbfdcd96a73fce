using R1CI.Sdk.Benchmarks.Scale.Model;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Tests.Scale;

public sealed class ShardLoadsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public void Divide_PutsEveryUnitWhereTheShardSays(int shards)
    {
        var parts = ShardLoads.Divide(1_000, shards);
        Assert.Equal(1_000, parts.Sum(part => part.Count));
        for (var index = 0; index < shards; index++)
        {
            var shard = new Shard(index, shards);
            Assert.All(parts[index], unit => Assert.True(shard.Contains(ShardLoads.NameOf(unit))));
        }
    }

    [Theory]
    [InlineData(20_000, 16)]
    [InlineData(20_000, 256)]
    [InlineData(200_000, 4_096)]
    public void ExpectedLargest_IsNearTheLargestShardOfTheHash(int units, int shards)
    {
        // The largest count differs from its mean by a fraction of a standard deviation.
        var deviation = Math.Sqrt((double)units / shards);
        Assert.Equal(ShardLoads.ExpectedLargest(units, shards), ShardLoads.Divide(units, shards).Max(part => part.Count), 1.2 * deviation);
    }
}
