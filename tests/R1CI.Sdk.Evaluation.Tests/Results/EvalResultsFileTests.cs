using System.Text.Json;
using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Sdk.Evaluation.Tests.Results;

public sealed class EvalResultsFileTests : IDisposable
{
    private static readonly EvalResult Good = new()
    {
        Index = 3, Problem = "p", Hash = "sha256:00", Task = "t", Suite = "s", Frame = "agent", Sample = 1, Status = EvalStatus.Answered, IsCorrect = false,
        Answer = "<b>\u2028\"ä\n", Reason = "the number is another", Turns = 2, CodeCalls = 1, Scripts = new Dictionary<string, int> { ["ok"] = 1 }, Tokens = 5_000_000_000, HasSelfCheck = true, Record = "p#v0.1",
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-results-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Read_OfWhatWasWritten_GivesItBack()
    {
        EvalResult[] results = [Good, Good with { Sample = 2, Status = EvalStatus.Unscorable, IsCorrect = null, Answer = null, Scripts = new Dictionary<string, int>() }];
        EvalResultsFile.Write(_folder.FullName, results);
        var read = EvalResultsFile.Read(_folder.FullName);

        Assert.Equal(results, read, (one, other) => one with { Scripts = other.Scripts } == other && one.Scripts.SequenceEqual(other.Scripts));
        Assert.Equal(2, File.ReadAllText(FilePath).Count(c => c == '\n'));
        Assert.False(File.Exists(FilePath + ".tmp"));
    }

    [Fact]
    public void Write_OfAResult_HasTheKeysAndWordsOfTheSchema()
    {
        EvalResultsFile.Write(_folder.FullName, [Good]);
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, "schemas", "ci.eval-1.schema.json")));
        var properties = schema.RootElement.GetProperty("properties");
        var keys = JsonElement.Parse(File.ReadAllText(FilePath)).EnumerateObject().Select(key => key.Name).ToList();

        Assert.Equal(properties.EnumerateObject().Select(key => key.Name), keys);
        Assert.Equal(keys, schema.RootElement.GetProperty("required").EnumerateArray().Select(key => key.GetString()));
        Assert.Equal(Enum.GetValues<EvalStatus>().Select(status => status.ToJsonName()), properties.GetProperty("status").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
    }

    [Theory]
    [InlineData("\"schema\":\"ci.eval/1\"", "\"schema\":\"ci.traj/1\"", "field 'schema' must be 'ci.eval/1', and is \"ci.traj/1\".")]
    [InlineData("\"sample\":1", "\"sample\":-1", "field 'sample' must be an integer from 0, and is -1.")]
    [InlineData("\"sample\":1", "\"sample\":99999999999", "field 'sample' must be an integer up to 2147483647")]
    [InlineData("\"sample\":1,", "", "field 'sample' is missing.")]
    [InlineData("\"status\":\"answered\"", "\"status\":\"unknown\"", "field 'status' must be one of answered, no_answer,")]
    [InlineData("\"status\":\"answered\"", "\"status\":\"unscorable\"", "field 'correct' must be null exactly when the status is unscorable, which here is 'unscorable', and is false.")]
    [InlineData("\"correct\":false", "\"correct\":null", "field 'correct' must be null exactly when the status is unscorable, which here is 'answered', and is null.")]
    [InlineData("\"correct\":false", "\"correct\":0", "field 'correct' must be true, false or null, and is 0.")]
    [InlineData("\"task\":\"t\"", "\"task\":null", "field 'task' must be a text, and is null.")]
    [InlineData("{\"ok\":1}", "{\"ok\":\"1\"}", "field 'ok' must be an integer from 0, and is \"1\".")]
    [InlineData("{\"schema\"", "[{\"schema\"", "a line must be one JSON object")]
    public void Read_OfALineThatBreaksARule_NamesItAndTheValue(string good, string bad, string says)
    {
        EvalResultsFile.Write(_folder.FullName, [Good with { Sample = 0 }, Good]);
        var lines = File.ReadAllLines(FilePath);
        File.WriteAllText(FilePath, $"{lines[0]}\n{lines[1].Replace(good, bad, StringComparison.Ordinal)}\n");

        var problem = Assert.Throws<FormatException>(() => EvalResultsFile.Read(_folder.FullName));
        Assert.StartsWith($"'{FilePath}', line 2: {says}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfARunTwice_NamesBothLines()
    {
        EvalResultsFile.Write(_folder.FullName, [Good, Good]);
        Assert.Contains("line 2: every run must have one line, and sample 1 of 'p' is also in line 1", Assert.Throws<FormatException>(() => EvalResultsFile.Read(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfSomethingElse_SaysWhatIsMissing()
    {
        Assert.Contains("There is no folder", Assert.Throws<DirectoryNotFoundException>(() => EvalResultsFile.Read(Path.Combine(_folder.FullName, "none"))).Message, StringComparison.Ordinal);
        Assert.Contains("no folder of an evaluation", Assert.Throws<FileNotFoundException>(() => EvalResultsFile.Read(_folder.FullName)).Message, StringComparison.Ordinal);
        File.WriteAllBytes(FilePath, []);
        Assert.Contains("at least one line", Assert.Throws<FormatException>(() => EvalResultsFile.Read(_folder.FullName)).Message, StringComparison.Ordinal);
        File.WriteAllBytes(FilePath, [(byte)'"', 0xff, (byte)'"', (byte)'\n']);
        Assert.Contains("must be UTF-8", Assert.Throws<FormatException>(() => EvalResultsFile.Read(_folder.FullName)).Message, StringComparison.Ordinal);
    }

    private string FilePath => Path.Combine(_folder.FullName, EvalResultsFile.Name);

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }
}
