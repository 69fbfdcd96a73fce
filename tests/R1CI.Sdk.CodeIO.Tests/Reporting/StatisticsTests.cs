using System.Text.Json;
using R1CI.Sdk.CodeIO.Reporting;

namespace R1CI.Sdk.CodeIO.Tests.Reporting;

public sealed class StatisticsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_OfARun_CountsWhatItsFilesSay()
    {
        var run = WrittenRun.Write(_folder);
        CodeIOReport.Write(run);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(run, "stats.json")));
        var stats = json.RootElement;
        string Of(string name) => JsonSerializer.Serialize(stats.GetProperty(name));

        Assert.Equal("""{"in":3,"kept":2,"dropped":{"duplicate":1}}""", Of("sources"));
        Assert.Equal("""{"in":4,"kept":2,"dropped":{"random":2}}""", Of("functions"));
        Assert.Equal("""[{"of":"sources","stage":"intake","reason":"duplicate","count":1,"example":""},{"of":"functions","stage":"execute","reason":"random","count":2,"example":"text"}]""", Of("drops"));
        Assert.Equal("""{"sources_exact":1,"sources_near":0,"functions":0}""", Of("duplicates"));
        Assert.Equal("""{"dropped":0,"kept":1}""", Of("constants"));
        Assert.Equal("""{"integer":1,"list":1}""", Of("output_kinds"));
        Assert.Equal("""{"MIT":1,"text":1}""", Of("licenses"));
        Assert.Equal(
            """
            {"o":[{"turn":1,"answers":2,"success":1,"failed":1,"no_answer":0,"exception":0,"limit":0,"exit":0,"unchecked":0},{"turn":2,"answers":1,"success":1,"failed":0,"no_answer":0,"exception":0,"limit":0,"exit":0,"unchecked":0}],
            "i":[{"turn":1,"answers":2,"success":1,"failed":1,"no_answer":0,"exception":0,"limit":0,"exit":0,"unchecked":0},{"turn":2,"answers":1,"success":0,"failed":0,"no_answer":0,"exception":0,"limit":0,"exit":1,"unchecked":0}]}
            """.ReplaceLineEndings(""),
            Of("turns"));
        var lengths = stats.GetProperty("lengths");
        Assert.Equal("""{"count":3,"mean":6.33,"min":6,"p10":6,"p50":6,"p90":7,"p99":7,"max":7,"by_bits":[0,0,0,3]}""", JsonSerializer.Serialize(lengths.GetProperty("answer_chars_o")));
        Assert.Equal((2, 11), (lengths.GetProperty("prompt_chars_o").GetProperty("count").GetInt32(), lengths.GetProperty("prompt_chars_o").GetProperty("max").GetInt32()));
        Assert.Equal(3, lengths.GetProperty("code_lines").GetProperty("max").GetInt32());
        Assert.Equal(4, stats.GetProperty("examples").GetArrayLength());
    }

    [Fact]
    public void Write_Twice_GivesTheSameBytes()
    {
        var run = WrittenRun.Write(_folder);
        CodeIOReport.Write(run);
        var first = (File.ReadAllText(Path.Combine(run, "stats.json")), File.ReadAllText(Path.Combine(run, "report.html")));
        CodeIOReport.Write(run);
        Assert.Equal(first, (File.ReadAllText(Path.Combine(run, "stats.json")), File.ReadAllText(Path.Combine(run, "report.html"))));
        Assert.DoesNotContain(Directory.EnumerateFiles(run), path => path.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("predictions.jsonl", "verdicts.jsonl' must have its lines in the order of predictions.jsonl")]
    [InlineData("instances.jsonl", "instances.jsonl' must have its lines in the order of predictions.jsonl")]
    public void Write_OfFilesThatDoNotBelongTogether_SaysWhichLineIsMissing(string name, string says)
    {
        var run = WrittenRun.Write(_folder);
        var path = Path.Combine(run, name);
        var lines = File.ReadAllLines(path);
        File.WriteAllLines(path, name[0] == 'p' ? lines[1..] : [.. Enumerable.Reverse(lines)]);
        Assert.Contains(says, Assert.Throws<FormatException>(() => CodeIOReport.Write(run)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_OfADamagedFile_NamesFileAndLine()
    {
        var run = WrittenRun.Write(_folder);
        File.AppendAllText(Path.Combine(run, "functions.jsonl"), "{\"refcode\":1}\n");
        Assert.Contains("functions.jsonl', line 3: field 'problem_description' is missing.", Assert.Throws<FormatException>(() => CodeIOReport.Write(run)).Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(run, "manifest.json"), "[");
        Assert.Contains("manifest.json' must be one JSON object", Assert.Throws<FormatException>(() => CodeIOReport.Write(run)).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(run, "manifest.json"));
        Assert.Contains("--resume", Assert.Throws<FileNotFoundException>(() => CodeIOReport.Write(run)).Message, StringComparison.Ordinal);
    }
}
