using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Tests.Intake;

public sealed class RawReaderTests
{
    [Fact]
    public void Read_OfAFolder_GivesItsPythonFilesByPathWithTheLicence()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.py", "\ufeffx = 1\n");
        folder.Write("a/c.py", "y = 'é'\n");
        folder.Write("a/notes.txt", "no");
        folder.Write(".venv/lib.py", "no = 1\n");
        folder.Write("LICENSE", "MIT License\n\nCopyright");
        var sources = RawReader.Read(folder.Root, new IntakeOptions()).Select(item => item.Record!).ToArray();
        Assert.Equal(["a/c.py", "b.py"], sources.Select(source => source.Path));
        Assert.All(sources, source => Assert.Equal("MIT", source.License));
        Assert.Equal(("x = 1\n", 6), (sources[1].Content, sources[1].LengthBytes));
        Assert.Equal(RawSource.Of("x = 1\n").Id, sources[1].Id);
    }

    [Fact]
    public void Read_OfBadFiles_GivesEachAReason()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(Path.Combine(folder.Root, "a.py"), [1, 0, 2]);
        File.WriteAllBytes(Path.Combine(folder.Root, "b.py"), [0x61, 0xff, 0x62]);
        folder.Write("c.py", "\n \n");
        folder.Write("d.py", new string('#', 200_000));
        Assert.Equal([DropReason.NotText, DropReason.NotText, DropReason.Empty, DropReason.TooLarge], RawReader.Read(folder.Root, new IntakeOptions()).Select(item => item.Dropped!.Reason));
    }

    [Fact]
    public void Read_OfJsonLines_GivesEachLineARecordOrAReason()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("raw.jsonl", """
            {"blob_id": "x", "repo_name": "r", "path": "p.py", "length_bytes": 3, "score": 3.5, "int_score": 4, "content": "a=1"}
            {"content": 3}

            {"content": "b"
            [1]
            {"content": ""}
            {"content": "c\u0000"}
            {"content": "\ud800"}
            """);
        var items = RawReader.Read(file, new IntakeOptions()).ToArray();
        Assert.Equal(("r", "p.py", "a=1"), (items[0].Record!.RepoName, items[0].Record!.Path, items[0].Record!.Content));
        Assert.Equal([DropReason.BrokenLine, DropReason.BrokenLine, DropReason.BrokenLine, DropReason.Empty, DropReason.NotText, DropReason.BrokenLine], items.Skip(1).Select(item => item.Dropped!.Reason));
        Assert.Equal("line 2", items[1].Dropped!.Id);
    }

    [Fact]
    public void Read_OfAllParts_GivesEverySourceOnce()
    {
        using var folder = new TemporaryFolder();
        for (var at = 0; at < 10; at++) folder.Write($"f{at}.py", $"x = {at}\n");
        var parts = Enumerable.Range(0, 3).SelectMany(part => RawReader.Read(folder.Root, new IntakeOptions { ShardIndex = part, ShardCount = 3 })).Select(item => item.Record!.Path);
        Assert.Equal(Enumerable.Range(0, 10).Select(at => $"f{at}.py"), parts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_OfNothing_SaysWhatIsExpected() =>
        Assert.Contains("JSON lines", Assert.Throws<FileNotFoundException>(() => RawReader.Read("/nothing/here", new IntakeOptions())).Message, StringComparison.Ordinal);
}
