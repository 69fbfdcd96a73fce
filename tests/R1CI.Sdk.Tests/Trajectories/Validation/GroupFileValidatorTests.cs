using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Tests.Trajectories.Validation;

public sealed class GroupFileValidatorTests : IDisposable
{
    private const string Good =
        """{"schema":"ci.group/1","group_id":"mul#v0","task_id":"mul","policy_version":0,"size":2,"n":2,"complete":true,"n_scored":2,"n_success":2,"n_truncated":0,"n_error":0,"reward_mean":1.05,"reward_std_unbiased":0.0,"reward_min":1.05,"reward_max":1.05,"zero_variance":true,"model_tokens":[TOKENS],"turns":[2,2]}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-groups-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("", "", "")]
    [InlineData("\"n\":2", "\"n\":3", "n")]
    [InlineData("\"complete\":true", "\"complete\":false", "complete")]
    [InlineData("\"complete\":true", "\"complete\":1", "complete")]
    [InlineData("\"reward_mean\":1.05", "\"reward_mean\":0.5", "reward_mean")]
    [InlineData("\"reward_mean\":1.05", "\"reward_mean\":1", "reward_mean")]
    [InlineData("\"reward_mean\":1.05", "\"reward_mean\":NaN", "reward_mean")]
    [InlineData("\"turns\":[2,2]", "\"turns\":[2,1]", "turns")]
    [InlineData("\"n_success\":2", "\"n_success\":0", "n_success")]
    [InlineData("\"mul#v0\"", "\"mul#v1\"", "group_id")]
    [InlineData("\"turns\":[2,2]", "\"turns\":[2,2],\"note\":\"\"", "note")]
    [InlineData("ci.group/1", "ci.group/2", "schema")]
    public async Task Validate_OfARow_NamesWhatTheRecordsDoNotSay(string from, string to, string field)
    {
        var (records, groups) = (Path.Combine(_folder.FullName, "r.jsonl"), Path.Combine(_folder.FullName, "r.groups.jsonl"));
        File.WriteAllBytes(records, SampleRecords.Seal([(await SampleRecords.JsonAsync(0)).Text(), (await SampleRecords.JsonAsync(1)).Text()]));
        var json = await SampleRecords.JsonAsync();
        var tokens = json["segments"]!.AsArray().Where(segment => (string)segment!["k"]! == "model").Sum(segment => (int)segment!["e"]! - (int)segment["s"]!);
        var row = Good.Replace("TOKENS", $"{tokens},{tokens}", StringComparison.Ordinal);
        File.WriteAllText(groups, (from.Length == 0 ? row : row.Replace(from, to, StringComparison.Ordinal)) + "\n");

        List<ValidationFinding> findings = [];
        var report = GroupFileValidator.Validate(groups, records, findings.Add, TestContext.Current.CancellationToken);

        Assert.Equal(field.Length == 0, report.IsValid);
        Assert.True(field.Length == 0 || findings.Exists(finding => finding.Field == field && finding.Line == 1), string.Join('\n', findings));
    }
}
