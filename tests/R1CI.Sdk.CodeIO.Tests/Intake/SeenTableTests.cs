using R1CI.Sdk.CodeIO.Intake;

namespace R1CI.Sdk.CodeIO.Tests.Intake;

public sealed class SeenTableTests
{
    [Theory]
    [InlineData(SeenTable.DefaultPlacesInMemory)]
    [InlineData(1 << 12)] // goes to a file after 3,072 keys, and to larger ones
    public void Find_OfWhatWasAdded_KnowsTheFirstOwner(int placesInMemory)
    {
        using var folder = new TemporaryFolder();
        using var seen = new SeenTable(folder.Root, placesInMemory);
        for (var at = 0UL; at < 20_000; at++)
        {
            Assert.Null(seen.Find(Key(at)));
            Assert.True(seen.Add(Key(at), at + 1));
        }

        for (var at = 0UL; at < 20_000; at++)
        {
            Assert.False(seen.Add(Key(at), 7));
            Assert.Equal(at + 1, seen.Find(Key(at)));
        }

        Assert.Null(seen.Find(Key(20_000)));
    }

    [Fact]
    public void Add_OfKeysThatFallOnOnePlace_KeepsThemApart()
    {
        using var folder = new TemporaryFolder();
        using var seen = new SeenTable(folder.Root, 1 << 12);
        for (var at = 0UL; at < 5_000; at++) Assert.True(seen.Add((at << 32) | 0xFFF, at + 1));
        for (var at = 0UL; at < 5_000; at += 97) Assert.Equal(at + 1, seen.Find((at << 32) | 0xFFF));
    }

    [Fact]
    public void Add_BeyondMemory_LeavesNoFile()
    {
        using var folder = new TemporaryFolder();
        using (var seen = new SeenTable(folder.Root, 1 << 12))
        {
            for (var at = 0UL; at < 10_000; at++) seen.Add(Key(at), 1);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Root));
    }

    private static ulong Key(ulong at) => (at + 1) * 0x9E3779B97F4A7C15;
}
