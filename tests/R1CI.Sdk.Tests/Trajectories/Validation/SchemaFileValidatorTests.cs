using System.IO.Compression;
using System.Text;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Tests.Trajectories.Validation;

public sealed class SchemaFileValidatorTests : IDisposable
{
    private const string Final = """{"prompt":"p","turn_1":"a","feedback_1":"f","turn_2":null,"feedback_2":null,"id":"i-0123456789abcdef","function_id":"f-0123456789abcdef","io_pred":"o","status":"success"}""";
    private const string Prediction = """{"id":"i-0123456789abcdef","turn":0,"output":"text"}""";
    private const string Instance = """{"id":"i-0123456789abcdef","function_id":"f-0123456789abcdef","ioid":0,"io_pred":"i","messages":[{"role":"user","content":"?"}],"input":{"n":[1,{"a":null}]},"output":2.5e9}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-schema-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("final", Final)]
    [InlineData("prediction", Prediction)]
    [InlineData("instance", Instance)]
    [InlineData(null, """{"schema":"ci.traj/1","id":"x"}""")]
    [InlineData(null, """{"schema":"ci.traj/1","id":"x","function_id":"f","io_pred":"o","messages":[],"status":"s"}""")]
    [InlineData(null, "[")]
    [InlineData(null, "")]
    public void SchemaOf_AFile_IsTheOneWhoseKeysItHas(string? schema, string line) => Assert.Equal(schema, SchemaFileValidator.SchemaOf(Write("a.jsonl", line + "\n")));

    [Fact]
    public void Validate_OfGoodLines_FindsNothing()
    {
        var (report, findings) = Validate("final", Final + "\n" + Final.Replace("\"turn_2\":null,\"feedback_2\":null", "\"turn_2\":\"b\",\"feedback_2\":\"g\",\"turn_3\":\"c\",\"feedback_3\":\"h\"", StringComparison.Ordinal) + "\n");
        Assert.Empty(findings);
        Assert.Equal((2L, 2L, true), (report.Records, report.GoodRecords, report.IsValid));
        Assert.Empty(Validate("instance", Instance + "\n").Findings);
    }

    [Theory]
    [InlineData("\"prompt\":\"p\"", "\"prompt\":1", "prompt", "must be string in every row")]
    [InlineData("\"prompt\":\"p\",", "", "prompt", "is missing")]
    [InlineData("\"io_pred\":\"o\"", "\"io_pred\":\"x\"", "io_pred", "must be 'o' or 'i'")]
    [InlineData("\"id\":\"i-0123456789abcdef\"", "\"id\":\"i-1\"", "id", "must have the form")]
    [InlineData("\"status\":", "\"turn_3\":3,\"status\":", "turn_3", "must be string or null")]
    [InlineData("{\"prompt\"", "[{\"prompt\"", "", "the line must be one JSON object")]
    public void Validate_OfABadLine_NamesTheField(string good, string bad, string field, string says)
    {
        var (report, findings) = Validate("final", Final + "\n" + Final.Replace(good, bad, StringComparison.Ordinal) + "\n");
        Assert.Contains(findings, finding => finding.Line == 2 && (field.Length == 0 || finding.Field == field) && finding.Problem.Contains(says, StringComparison.Ordinal));
        Assert.Equal((2L, 1L), (report.Records, report.GoodRecords));
    }

    [Fact]
    public void Validate_OfATornFile_SaysSo() => Assert.Equal("torn", Assert.Single(Validate("final", Final + "\n" + Final[..20]).Findings).Rule);

    [Fact]
    public void Validate_OfACompressedFile_ReadsIt()
    {
        var path = Path.Combine(_folder.FullName, "a.jsonl.gz");
        using (var file = new GZipStream(File.Create(path), CompressionLevel.Fastest)) file.Write(Encoding.UTF8.GetBytes(Prediction + "\n"));
        Assert.Equal("prediction", SchemaFileValidator.SchemaOf(path));
        Assert.True(SchemaFileValidator.Validate(path, "prediction", _ => { }, TestContext.Current.CancellationToken).IsValid);
    }

    [Fact]
    public void Validate_OfAWholeFile_TakesItAsOneObject()
    {
        var path = Write("manifest.json", "{\n\"functions_in\": 1,\n\"kept\": -1}\n");
        List<ValidationFinding> findings = [];
        var report = SchemaFileValidator.Validate(path, "manifest", findings.Add, TestContext.Current.CancellationToken);
        Assert.Equal((1L, 0L), (report.Records, report.GoodRecords));
        Assert.Contains(findings, finding => finding is { Field: "kept", Problem: "must be at least 0, and is -1." });
        Assert.Contains(findings, finding => finding is { Field: "sources", Problem: "is missing; every row must have it." });
    }

    [Fact]
    public void Validate_WithAnUnknownSchema_NamesTheKnown() =>
        Assert.Contains("one of drop, final, function, instance, manifest, messages, prediction, source, stats, verdict, and is 'traj'", Assert.Throws<ArgumentException>(() => Validate("traj", "")).Message, StringComparison.Ordinal);

    private (ValidationReport Report, List<ValidationFinding> Findings) Validate(string schema, string content)
    {
        List<ValidationFinding> findings = [];
        return (SchemaFileValidator.Validate(Write("a.jsonl", content), schema, findings.Add, TestContext.Current.CancellationToken), findings);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }
}
