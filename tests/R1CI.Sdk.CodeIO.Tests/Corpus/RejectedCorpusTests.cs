namespace R1CI.Sdk.CodeIO.Tests.Corpus;

public sealed class RejectedCorpusTests
{
    private const string Head = "# expected drop: ";

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.py").Select(static file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    private static string Folder => Path.Combine(CorpusRun.Examples, "corpus-rejected");

    [Fact]
    public void Corpus_OfRejectedFiles_IsWhole() => Assert.True(Names.Count >= 59, $"{Names.Count}");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Run_OfARejectedFile_DropsItForTheReasonInItsFirstLine(string name)
    {
        using var folder = new TemporaryFolder();
        var raw = Directory.CreateDirectory(Path.Combine(folder.Root, "raw")).FullName;
        var head = File.ReadLines(Path.Combine(Folder, name), System.Text.Encoding.Latin1).First();
        Assert.StartsWith(Head, head, StringComparison.Ordinal);
        var expected = head[Head.Length..].Split(':')[0];
        // A copy is one only beside what it is a copy of.
        if (expected == "duplicate") File.Copy(Path.Combine(Folder, name.Replace("_copy", "", StringComparison.Ordinal)), Path.Combine(raw, "0.py"));
        File.Copy(Path.Combine(Folder, name), Path.Combine(raw, name));

        await CorpusRun.RunAsync(raw, Path.Combine(folder.Root, "out"));

        Assert.Empty(CorpusRun.Lines(Path.Combine(folder.Root, "out"), "functions.jsonl"));
        var drop = CorpusRun.Lines(Path.Combine(folder.Root, "out"), "drops.jsonl")[^1];
        Assert.True(drop.GetProperty("reason").GetString() == expected, $"{drop}");
    }
}
