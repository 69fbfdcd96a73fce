using R1CI.Sdk.CodeIO.Intake;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Shards;

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
    public void Read_OfALineWhoseContentHasAByteOrderMark_LeavesItOut()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("raw.jsonl", """{"content": "\ufeffdef f(n):\n    return n + 1\n"}""");
        Assert.Equal(RawSource.Of("def f(n):\n    return n + 1\n"), Assert.Single(RawReader.Read(file, new IntakeOptions())).Record);
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
        var parts = Enumerable.Range(0, 3).SelectMany(part => RawReader.Read(folder.Root, new IntakeOptions { Shard = new Shard(part, 3) })).Select(item => item.Record!.Path);
        Assert.Equal(Enumerable.Range(0, 10).Select(at => $"f{at}.py"), parts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Read_OfAFolder_TakesFilesInTheOrderOfTheirWholePaths()
    {
        using var folder = new TemporaryFolder();
        string[] names = ["a.py", "a/b.py", "a-b/c.py", "a/b/c.py", "B.py", "a0.py", "z/__pycache__/no.py", "node_modules/no.py", "env/pyvenv.cfg", "env/lib/no.py", ".git2/no.py"];
        foreach (var name in names) folder.Write(name, $"x = '{name}'\n");
        var paths = RawReader.Read(folder.Root, new IntakeOptions()).Select(item => item.Record!.Path).ToArray();
        Assert.Equal(names.Where(name => name.EndsWith(".py", StringComparison.Ordinal) && !name.Contains("no.py", StringComparison.Ordinal)).Order(StringComparer.Ordinal), paths);
    }

    [Fact]
    public void Read_OfLinksPipesAndWhatMayNotBeRead_GoesOn()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such files.");
            return;
        }

        using var folder = new TemporaryFolder();
        folder.Write("kept.py", "x = 1\n");
        Directory.CreateSymbolicLink(Path.Combine(folder.Root, "loop"), folder.Root);
        File.CreateSymbolicLink(Path.Combine(folder.Root, "out.py"), "/etc/hostname");
        Directory.CreateDirectory(Path.Combine(folder.Root, "folder.py"));
        System.Diagnostics.Process.Start("mkfifo", [Path.Combine(folder.Root, "pipe.py")]).WaitForExit();
        var closed = folder.Write("closed.py", "x = 2\n");
        folder.Write("shut/d.py", "x = 3\n");
        File.SetUnixFileMode(closed, UnixFileMode.None);
        File.SetUnixFileMode(Path.Combine(folder.Root, "shut"), UnixFileMode.None);
        try
        {
            var items = RawReader.Read(folder.Root, new IntakeOptions()).ToArray();
            Assert.Contains(items, item => item.Record?.Path == "kept.py");
            Assert.Contains(items, item => item.Dropped is { Id: "pipe.py", Reason: DropReason.Empty });
            Assert.DoesNotContain(items, item => (item.Record?.Path ?? item.Dropped!.Id) is "out.py" || (item.Record?.Path ?? "").StartsWith("loop", StringComparison.Ordinal));
            if (Environment.UserName != "root") Assert.Equal(["closed.py", "shut/"], items.Where(item => item.Dropped?.Reason == DropReason.Unreadable).Select(item => item.Dropped!.Id));
        }
        finally
        {
            File.SetUnixFileMode(Path.Combine(folder.Root, "shut"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Read_OfAFileThatGoesAwayMeanwhile_DropsIt()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.py", "x = 1\n");
        folder.Write("b.py", "x = 2\n");
        using var items = RawReader.Read(folder.Root, new IntakeOptions()).GetEnumerator();
        Assert.True(items.MoveNext());
        File.Delete(Path.Combine(folder.Root, "b.py"));
        Assert.True(items.MoveNext());
        Assert.Equal((DropReason.Unreadable, "b.py"), (items.Current.Dropped!.Reason, items.Current.Dropped.Id));
    }

    [Theory]
    [InlineData("raw.jsonl.gz")]
    [InlineData("raw.jsonl")]
    public void Read_OfAPackedFile_UnpacksItWhateverItIsCalled(string name)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, name);
        File.WriteAllBytes(path, [.. Packed("{\"content\": \"x = 1\"}\n"), .. Packed("{\"content\": \"x = 2\"}\n")]);
        Assert.Equal(["x = 1", "x = 2"], RawReader.Read(path, new IntakeOptions()).Select(item => item.Record!.Content));
    }

    [Fact]
    public void Read_OfADamagedPackedFile_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "raw.jsonl.gz");
        var packed = Packed(string.Concat(Enumerable.Range(0, 3_000).Select(at => $"{{\"content\": \"x = {at * 7_919 % 65_537}\"}}\n")));
        File.WriteAllBytes(path, packed[..(packed.Length / 2)]);
        Assert.Contains("not whole", Assert.ThrowsAny<IOException>(() => RawReader.Read(path, new IntakeOptions()).Count()).Message, StringComparison.Ordinal);
        packed[packed.Length / 2] ^= 0xFF;
        packed[(packed.Length / 2) + 1] ^= 0xFF;
        File.WriteAllBytes(path, packed);
        Assert.Contains("fetch it again", Assert.ThrowsAny<IOException>(() => RawReader.Read(path, new IntakeOptions()).Count()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD, 1 }, "zstd")]
    [InlineData(new byte[] { 0x50, 0x41, 0x52, 0x31 }, "a Parquet file")]
    public void Read_OfAFormThatIsNotRead_NamesIt(byte[] start, string what)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Root, "raw.jsonl");
        File.WriteAllBytes(path, start);
        Assert.Contains(what, Assert.ThrowsAny<IOException>(() => RawReader.Read(path, new IntakeOptions()).Count()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfALineOfAnyLength_GoesOnBehindIt()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("raw.jsonl", "{\"content\": \"a\"}\n");
        using (var file = File.AppendText(path))
        {
            for (var at = 0; at < 34; at++) file.Write(new string('x', 1 << 20));
            file.Write("\n{\"content\": \"b\"}\n\n{\"content\": \"c\"}");
        }

        var items = RawReader.Read(path, new IntakeOptions()).ToArray();
        Assert.Equal(["a", "b", "c"], items.Where(item => item.Record is not null).Select(item => item.Record!.Content));
        Assert.Equal((DropReason.TooLarge, "line 2"), (items[1].Dropped!.Reason, items[1].Dropped!.Id));
    }

    [Fact]
    public void Read_OfNothing_SaysWhatIsExpected() =>
        Assert.Contains("JSON lines", Assert.Throws<FileNotFoundException>(() => RawReader.Read("/nothing/here", new IntakeOptions())).Message, StringComparison.Ordinal);

    private static byte[] Packed(string text)
    {
        using var bytes = new MemoryStream();
        using (var packer = new System.IO.Compression.GZipStream(bytes, System.IO.Compression.CompressionLevel.Fastest)) packer.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return bytes.ToArray();
    }
}
