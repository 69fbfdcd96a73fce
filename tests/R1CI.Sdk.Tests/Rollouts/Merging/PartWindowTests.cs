using System.Security.Cryptography;
using System.Text;
using R1CI.Sdk.Files;
using R1CI.Sdk.Rollouts.Merging;

namespace R1CI.Sdk.Tests.Rollouts.Merging;

public sealed class PartWindowTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-window-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1 << 16)]
    public void Take_InAWindowOfAnySize_GivesEveryLine(int size)
    {
        var random = new Random(size);
        string[] lines = [.. Enumerable.Range(0, 60).Select(i => new string((char)('a' + (i % 26)), random.Next(0, 150)) + "\n")];
        using var window = Open(string.Concat(lines), size);
        var memory = Array.Empty<byte>();
        List<string> read = [];
        while (window.TryLook(out var start, out var isWhole))
        {
            var looked = Encoding.UTF8.GetString(start);
            if (!isWhole && random.Next(3) == 0) window.Widen();
            read.Add(Encoding.UTF8.GetString(window.Take(ref memory)));
            Assert.StartsWith(looked, read[^1], StringComparison.Ordinal);
            if (isWhole) Assert.Equal(looked + "\n", read[^1]);
        }

        Assert.Equal(lines, read);
    }

    [Fact]
    public void TryLook_AtTheEndOfAnotherContent_NamesTheFile()
    {
        var path = Write("one\ntwo\n");
        var before = DigestOf("one\ntwa\n");
        using var window = new PartWindow(path, before, 4);
        Assert.Contains($"'{path}'", Assert.Throws<InvalidDataException>(() => ReadAll(window)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryLook_OfAFileCutMeanwhile_SaysWhereItEnds()
    {
        var path = Write("one\ntwo\n");
        using var window = new PartWindow(path, DigestOf("one\ntwo\nthree\n"), 8);
        Assert.Contains("ends at 8: it was cut", Assert.Throws<InvalidDataException>(() => ReadAll(window)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryLook_OfALastLineWithoutItsEnd_NamesTheLine()
    {
        using var window = Open("one\ntwo", 1 << 10);
        Assert.Contains("line 2: the file ends in the middle of a line", Assert.Throws<FormatException>(() => ReadAll(window)).Message, StringComparison.Ordinal);
    }

    private static void ReadAll(PartWindow window)
    {
        var memory = Array.Empty<byte>();
        while (window.TryLook(out _, out _)) window.Take(ref memory);
    }

    private PartWindow Open(string content, int size) => new(Write(content), DigestOf(content), size);

    private string Write(string content)
    {
        var path = Path.Combine(_folder.FullName, "lines");
        File.WriteAllText(path, content);
        return path;
    }

    private static FileDigest DigestOf(string content) => new(content.Count(c => c == '\n'), content.Length, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
}
