using System.IO.Compression;
using System.Text;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Tests.Trajectories.Validation;

public sealed class TrajectoryFileValidatorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-validate-");

    private string FilePath => Path.Combine(_folder.FullName, "r.jsonl");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Validate_OfAGoodFile_CountsItsRecords()
    {
        var lines = await LinesAsync(2);
        var (findings, report) = Validate(SampleRecords.Seal(lines));
        Assert.Empty(findings);
        Assert.Equal((2, 2, 1, 0), (report.Records, report.GoodRecords, report.Groups, report.MaxRetokenizeDrift));
        Assert.Equal(new FileInfo(FilePath).Length, report.Bytes);
    }

    [Theory]
    [InlineData("1 0 2", "1 2 3", "chain")]
    [InlineData("0 2", "2", "chain")]
    [InlineData("0 0 1 2", "2 2 2", "chain unique")]
    [InlineData("0 1 2 0 1", "4 4 5", "chain unique group")]
    public async Task Validate_OfLinesInAnotherOrder_NamesTheLinesAndGoesOn(string order, string badLines, string rules)
    {
        Write(SampleRecords.Seal(await LinesAsync(3, size: 3)));
        var lines = File.ReadAllLines(FilePath);
        var (findings, report) = Validate(Encoding.UTF8.GetBytes(string.Concat(order.Split(' ').Select(i => lines[i[0] - '0'] + "\n"))));
        var errors = findings.Where(finding => !finding.IsWarning).ToList();
        Assert.Equal(badLines.Split(' ').Distinct(), errors.Select(finding => $"{finding.Line}").Distinct());
        Assert.All(rules.Split(' '), rule => Assert.Contains(errors, finding => finding.Rule == rule));
        Assert.Equal(report.Records, order.Split(' ').Length);
    }

    [Fact]
    public async Task Validate_OfAFileWithEveryKindOfDamage_GoesOnAfterEach()
    {
        var good = await LinesAsync(8, size: 8);
        var lines = Encoding.UTF8.GetString(SampleRecords.Seal(good)).Split('\n')[..^1];
        lines[1] = lines[1][..100];
        lines[2] = lines[2].Replace("\"reward\":1.05", "\"reward\":NaN", StringComparison.Ordinal);
        lines[3] = "[1,2]";
        lines[4] = lines[4].Replace("ci.traj/1", "ci.traj/9", StringComparison.Ordinal);
        lines[5] = "";
        lines[6] = lines[6].Replace("print(6*7)", "print(6*8)", StringComparison.Ordinal);
        var (findings, report) = Validate([.. Encoding.UTF8.GetBytes(string.Join('\n', lines)), 0xFF]);

        Assert.Equal([2, 3, 4, 5, 6, 7, 8], findings.Where(finding => !finding.IsWarning).Select(finding => finding.Line).Distinct());
        Assert.Equal((8, 1), (report.Records, report.GoodRecords));
        Assert.Contains(findings, finding => finding is { Line: 3, Field: "reward", Rule: "json" });
        Assert.Contains(findings, finding => finding is { Line: 8, Rule: "torn" });
    }

    [Fact]
    public async Task Validate_OfAFileWithAChangedBit_NamesTheLine()
    {
        Write(SampleRecords.Seal(await LinesAsync(3, size: 3)));
        var whole = File.ReadAllBytes(FilePath);
        var random = new Random(3);
        for (var i = 0; i < 150; i++)
        {
            var bytes = whole.ToArray();
            var at = random.Next(bytes.Length);
            bytes[at] ^= (byte)(1 << random.Next(8));
            var line = whole[..at].Count(value => value == '\n') + 1;
            Assert.Contains(Validate(bytes).Findings, finding => finding.Line >= line && finding.Line <= line + 1);
        }
    }

    [Theory]
    [InlineData("policy.version", "1", "I6", "group")]
    [InlineData("group.size", "4", "I6", "group")]
    [InlineData("policy.weights_sha256", "\"0000000000000000000000000000000000000000000000000000000000000000\"", "I6", "policy.weights_sha256")]
    [InlineData("sampling.seed", "1000", "group", "sampling.seed")]
    [InlineData("group.sample", "0", "unique", "group.sample")]
    [InlineData("id", "\"t-0\"", "unique", "id")]
    [InlineData("task.id", "\"div\"", "I6", "task")]
    [InlineData("frame", "\"text\"", "I6", "task")]
    [InlineData("rewards.format", null, "I7", "rewards")]
    public async Task Validate_OfARecordThatDoesNotFitTheOthers_NamesTheField(string field, string? value, string rule, string pointsAt)
    {
        var (first, second) = (await SampleRecords.JsonAsync(0), await SampleRecords.JsonAsync(1));
        var steps = field.Split('.');
        var parent = steps.Length == 2 ? second[steps[0]]! : second;
        parent.AsObject().Remove(steps[^1]);
        if (value is not null) parent[steps[^1]] = System.Text.Json.Nodes.JsonNode.Parse(value);

        var (findings, _) = Validate(SampleRecords.Seal([first.Text(), second.Text()]));

        Assert.Contains(findings, finding => finding.Line == 2 && finding.Rule == rule && finding.Field == pointsAt);
    }

    [Theory]
    [InlineData("{\"turns\":[{\"phase\":\"a\",\"answer\":NaN}]}", "turns.answer")]
    [InlineData("{\"a\":{\"b\":[[{\"c\":1}]],\"d\":}}", "a.d")]
    public void Validate_OfALineThatBreaks_NamesTheFieldItBreaksIn(string line, string field)
    {
        var path = Path.Combine(_folder.FullName, "broken.jsonl");
        File.WriteAllText(path, line + "\n");
        List<ValidationFinding> findings = [];
        TrajectoryFileValidator.Validate(path, findings.Add, TestContext.Current.CancellationToken);
        Assert.Equal(field, findings[0].Field);
    }

    [Fact]
    public async Task Validate_OfHalfASurrogatePair_NamesTheLineAndGoesOn()
    {
        // The escape is JSON, and no text: whoever asks for the text would throw.
        var (first, second) = ((await SampleRecords.JsonAsync()).Text(), (await SampleRecords.JsonAsync(1)).Text());
        var broken = first.Replace("So <<<42>>>", "So \\ud800", StringComparison.Ordinal);
        var path = Path.Combine(_folder.FullName, "half.jsonl");
        var good = SampleRecords.Seal([first, second]);
        var lines = System.Text.Encoding.UTF8.GetString(good).Split('\n');
        await File.WriteAllTextAsync(path, lines[0].Replace("So <<<42>>>", "So \\ud800", StringComparison.Ordinal) + "\n" + lines[1] + "\n", TestContext.Current.CancellationToken);

        List<ValidationFinding> findings = [];
        var report = TrajectoryFileValidator.Validate(path, findings.Add, TestContext.Current.CancellationToken);
        Assert.Equal((2L, 1L), (report.Records, report.GoodRecords));
        Assert.Contains("half of a surrogate pair", findings[0].Problem, StringComparison.Ordinal);
        Assert.Contains("half of a surrogate pair", Assert.Single(TrajectoryFileValidator.ValidateRecord(broken)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_OfGroupsThatViewsLeaveOut_Warns()
    {
        var (one, half) = (await SampleRecords.JsonAsync(0), await SampleRecords.JsonAsync(1));
        (one["group"]!["size"], one["group"]!["id"], half["group"]!["index"]) = (1, "other#v0", 1);
        var (findings, report) = Validate(SampleRecords.Seal([one.Text(), half.Text()]));

        Assert.True(report.IsValid);
        Assert.Equal(2, report.Warnings);
        Assert.Contains(findings, finding => finding.Problem.Contains("group of one", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.Problem.Contains("'mul#v0' 1 of 2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Validate_OfADamagedCompressedFile_ReportsWhatWasGoodThenThrows()
    {
        var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.NoCompression, leaveOpen: true)) gzip.Write(SampleRecords.Seal(await LinesAsync(50, size: 50)));
        var path = FilePath + ".gz";
        var damaged = bytes.ToArray();
        damaged.AsSpan(damaged.Length / 2, 100).Fill(0xFF);
        File.WriteAllBytes(path, damaged[..(damaged.Length * 3 / 4)]);

        List<ValidationFinding> findings = [];
        var exception = Record.Exception(() => TrajectoryFileValidator.Validate(path, findings.Add, TestContext.Current.CancellationToken));
        Assert.True(exception is InvalidDataException || findings.Count > 0);
    }

    private static async Task<List<string>> LinesAsync(int count, int size = 2)
    {
        List<string> lines = [];
        for (var i = 0; i < count; i++)
        {
            var json = await SampleRecords.JsonAsync(i);
            json["group"]!["size"] = size;
            lines.Add(json.Text());
        }

        return lines;
    }

    private void Write(byte[] bytes) => File.WriteAllBytes(FilePath, bytes);

    private (List<ValidationFinding> Findings, ValidationReport Report) Validate(byte[] bytes)
    {
        Write(bytes);
        List<ValidationFinding> findings = [];
        var report = TrajectoryFileValidator.Validate(FilePath, findings.Add, TestContext.Current.CancellationToken);
        return (findings, report);
    }
}
