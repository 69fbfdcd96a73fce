using R1CI.Sdk.Files;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Tests.Files;

public sealed class WholeFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-whole-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Make_WhereNothingIs_MakesTheFolder()
    {
        WholeFolder.Make(In("out") + "/", made => File.WriteAllText(Path.Combine(made, "a"), "1"));
        Assert.Equal("1", File.ReadAllText(In("out/a")));
        Assert.Equal([In("out")], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void Make_OverWhatAKilledProcessLeft_BeginsAnew()
    {
        Directory.CreateDirectory(In("out.merging"));
        File.WriteAllText(In("out.merging/half"), "h");
        WholeFolder.Make(In("out"), made => File.WriteAllText(Path.Combine(made, "a"), "1"));
        Assert.Equal([In("out/a")], Directory.GetFileSystemEntries(In("out")));
    }

    [Fact]
    public void Make_OverAFolderThatHoldsSomething_NamesItAndChangesNothing()
    {
        Directory.CreateDirectory(In("out"));
        File.WriteAllText(In("out/mine.txt"), "m");
        var problem = Assert.Throws<MergeException>(() => WholeFolder.Make(In("out"), _ => Assert.Fail("It must not be filled.")));
        Assert.Contains("'mine.txt'", problem.Message, StringComparison.Ordinal);
        Assert.Equal([In("out/mine.txt")], Directory.GetFileSystemEntries(In("out")));
    }

    [Fact]
    public void Make_WhileAnotherMakesIt_IsRefusedAndDisturbsNothing()
    {
        WholeFolder.Make(In("out"), made =>
        {
            File.WriteAllText(Path.Combine(made, "a"), "1");
            Assert.Contains("another one has it", Assert.Throws<IOException>(() => WholeFolder.Make(In("out"), _ => Assert.Fail("It must not be filled."))).Message, StringComparison.Ordinal);
        });
        Assert.Equal("1", File.ReadAllText(In("out/a")));
        Assert.Equal([In("out")], Directory.GetFileSystemEntries(_folder.FullName));
    }

    [Fact]
    public void Make_WhenFillingFails_LeavesNothing()
    {
        Assert.Throws<IOException>(() => WholeFolder.Make(In("out"), made =>
        {
            File.WriteAllText(Path.Combine(made, "a"), "1");
            throw new IOException("The disk is full.");
        }));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.FullName));
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
