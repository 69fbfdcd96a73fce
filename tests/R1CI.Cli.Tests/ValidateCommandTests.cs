using System.Text.Json;

namespace R1CI.Cli.Tests;

public sealed class ValidateCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Validate_OfDamagedLines_PrintsFindingsAndFails()
    {
        var path = _folder.File("r.jsonl", "{\"schema\":\"ci.traj/1\",\"prev\":\"\",\"hash\":\"sha256:0\"}\n{\"reward\":NaN}\n");
        var result = await Cli.RunAsync("validate", path, "--max-findings", "3");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{path}: line 1, field 'hash': must be 'sha256:", result.Stdout, StringComparison.Ordinal);
        Assert.Contains("2 records, 0 good", result.Stdout, StringComparison.Ordinal);
        Assert.Contains("not shown; --max-findings", result.Stdout, StringComparison.Ordinal);
        Assert.Equal(4, result.Stdout.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Validate_WithJson_PrintsOneObject()
    {
        var result = await Cli.RunAsync("validate", _folder.File("r.jsonl", "{\"reward\":NaN}\n"), "--json");
        using var json = JsonDocument.Parse(result.Stdout);
        var finding = Assert.Single(json.RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal("reward", finding.GetProperty("field").GetString());
        Assert.Equal((3, 1), (result.ExitCode, finding.GetProperty("line").GetInt32())); // nothing in it can be read
    }

    [Fact]
    public async Task Validate_OfAnEmptyFile_IsFineAndSaysSo()
    {
        var result = await Cli.RunAsync("validate", _folder.File("r.jsonl", ""));
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("the file has no records", result.Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_OfACompressedFile_ChecksItsGroupsToo()
    {
        using (var file = new System.IO.Compression.GZipStream(File.Create(_folder.File("r.jsonl.gz")), System.IO.Compression.CompressionLevel.Fastest)) file.Write("{}\n"u8);
        var groups = _folder.File("r.groups.jsonl", "{}\n");
        Assert.Contains($"{groups}: line 1", (await Cli.RunAsync("validate", _folder.File("r.jsonl.gz"))).Stdout, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_OfAnotherKindOfFile_SaysSoOnceALineAndExitsWithThree()
    {
        var result = await Cli.RunAsync("validate", _folder.File("r.jsonl", "{\"id\":\"a\",\"prompt\":\"?\"}\n{\"schema\":\"ci.group/1\"}\n"));
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("2 records, 0 good, 0 groups, 2 findings", result.Stdout, StringComparison.Ordinal);
        Assert.Contains("line 2, field 'schema': must be 'ci.traj/1' in every line, and is 'ci.group/1'", result.Stdout, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none.jsonl")]
    [InlineData(".")]
    public async Task Validate_OfWhatCannotBeRead_ExitsWithThree(string name)
    {
        var result = await Cli.RunAsync("validate", _folder.File(name));
        Assert.Equal(3, result.ExitCode);
        Assert.Contains("cannot be read", result.Stderr, StringComparison.Ordinal);
    }
}
