using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Tests.Shards;

public sealed class ShardSetTests
{
    [Fact]
    public void RequireWhole_OfAllPartsInAnyOrder_Passes() => Assert.Null(Record.Exception(() => ShardSet.RequireWhole([("b", new Shard(1, 3)), ("c", new Shard(2, 3)), ("a", new Shard(0, 3))])));

    [Fact]
    public void RequireWhole_OfOnePartOfManyHundreds_NamesTheFirstThatAreMissing() =>
        Assert.Contains("999 are missing: 0/1000, 1/1000, ", Assert.Throws<MergeException>(() => ShardSet.RequireWhole([("a", new Shard(500, 1000))])).Message, StringComparison.Ordinal);
}
