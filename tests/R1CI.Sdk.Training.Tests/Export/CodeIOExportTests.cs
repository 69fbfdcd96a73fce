using R1CI.Sdk.Training.Export;

namespace R1CI.Sdk.Training.Tests.Export;

public sealed class CodeIOExportTests
{
    private const string Right = "{\"prompt\":\"predict\",\"turn_1\":\"{\\\"output\\\": 42}\",\"feedback_1\":\"Correct output!\",\"turn_2\":null,\"feedback_2\":null}";
    private const string Revised = "{\"prompt\":\"predict\",\"turn_1\":\"41\",\"feedback_1\":\"[Mismatch]\",\"turn_2\":\"42\",\"feedback_2\":\"Correct output!\"}";

    [Fact]
    public void Export_OfFinalRecords_GivesMessagesThatEndWithAReply()
    {
        using var folder = new ExportFolder();
        File.WriteAllText(folder.Input, $"{Right}\n{Revised}\n");
        var counts = folder.Export(ExportFormat.CodeIO);

        Assert.Equal(["user assistant", "user assistant user assistant"], folder.Rows("codeio.jsonl").Select(row => row.Roles()));
        Assert.Equal($"{Right}\n{Revised}\n", folder.Text("codeio.final.jsonl"));
        Assert.Equal((2L, 1L), (counts.Records, counts.Rows["revised"]));
    }

    [Fact]
    public void Export_OfACompressedFile_ReadsIt()
    {
        using var folder = new ExportFolder();
        var path = folder.PathOf("in.jsonl.gz");
        using (var file = new System.IO.Compression.GZipStream(File.Create(path), System.IO.Compression.CompressionLevel.Fastest))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes($"{Right}\n{Revised}\n"));
        }

        Assert.Equal(2, TrajectoryExporter.Export(path, folder.Output, new ExportOptions { Format = ExportFormat.CodeIO }, TestContext.Current.CancellationToken).Records);
    }

    [Theory]
    [InlineData("{\"prompt\":\"p\",\"turn_1\":1,\"feedback_1\":\"f\"}", "turn_1")]
    [InlineData("{\"prompt\":\"p\",\"turn_1\":\"t\",\"feedback_1\":\"f\",\"turn_2\":\"\"}", "feedback_2")]
    [InlineData("[]", "prompt")]
    public void Export_OfAnotherShape_NamesLineAndField(string line, string field)
    {
        using var folder = new ExportFolder();
        File.WriteAllText(folder.Input, $"{Right}\n{line}\n");
        var exception = Assert.Throws<ExportException>(() => folder.Export(ExportFormat.CodeIO));
        Assert.Equal((2, field), (exception.Line, exception.Field));
    }
}
