using System.Text.Json.Nodes;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Validation;

namespace R1CI.Sdk.Tests.Trajectories.Validation;

/// <summary>One change to a good record each: the finding names the field, the rule and the value.</summary>
public sealed class RecordRuleTests
{
    public static TheoryData<string, string, string, string> Changes => new()
    {
        // field, new JSON value, rule, where the finding points
        { "logprobs[0]", "-0.5", "I2", "logprobs[0]" },
        { "logprobs[LAST]", "0.5", "I2", "logprobs[" },
        { "logprobs[LAST]", "-0.250", "I8", "logprobs[" },
        { "logprobs[LAST]", "-1", "I8", "logprobs[" },
        { "logprobs[LAST]", "-1e39", "I8", "logprobs[" },
        { "logprobs[LAST]", "null", "I7", "logprobs[" },
        { "ids[LAST]", "7", "I4", "ids[" },
        { "ids[LAST]", "2147483648", "I8", "ids[" },
        { "ids[LAST]", "3.0", "I8", "ids[" },
        { "ids[LAST]", "-1", "schema", "ids[" },
        { "logprobs", "[]", "I1", "logprobs" },
        { "segments", "[]", "I2", "segments" },
        { "segments[1].s", "0", "I2", "segments[1]" },
        { "segments[1].e", "100000", "I2", "segments[1]" },
        { "segments[0].k", "\"glue\"", "I1", "segments[0].k" },
        { "segments[0].k", "\"user prompt\"", "schema", "segments[0].k" },
        { "segments[1].k", "\"forced\"", "I7", "segments[1].stop" },
        { "segments[1].turn", "7", "I2", "segments[1].turn" },
        { "segments[1].stop", "\"length\"", "I5", "segments[1]" },
        { "has_tokens", "false", "I1", "has_tokens" },
        { "sampling.logprobs", "\"\"", "I2", "sampling.logprobs" },
        { "sampling.top_p", "0.9", "I2", "log_s" },
        { "sampling.temperature", "1", "I8", "sampling.temperature" },
        { "audit.template_prefix_ok", "false", "I3", "audit.template_prefix_ok" },
        { "audit.template_prefix_ok", "\"yes\"", "I7", "audit.template_prefix_ok" },
        { "id", "\"\"", "schema", "id" },
        { "id", "12", "I7", "id" },
        { "messages", "[]", "facts", "messages" },
        { "messages[2].role", "null", "I7", "messages[2].role" },
        { "messages[2].role", "\"user\"", "facts", "messages[2].role" },
        { "segments[1].phase", "\"reason\"", "facts", "segments[1].phase" },
        { "segments[1].stop", "\"eos\"", "facts", "segments[1].stop" },
        { "segments[2].call", "\"c7\"", "facts", "segments[2].call" },
        { "stop_reason", "\"max_turns\"", "facts", "stop" },
        { "approvals", "[{\"call\":\"c9\",\"approved\":true}]", "facts", "approvals[0].call" },
        { "mounts.files", "[{\"path\":\"a\",\"bytes\":1,\"sha256\":\"0\"}]", "I8", "mounts.files[0].sha256" },
        { "calls[0].status", "\"unknown\"", "schema", "calls[0].status" },
        { "calls[0].clock", "\"2000-01-01 00:00:00\"", "I8", "calls[0].clock" },
        { "calls[0].code", "\"print(1)\"", "facts", "calls[0].code_sha256" },
        { "calls[0].obs_sha256", "\"\"", "facts", "calls[0].obs_sha256" },
        { "calls[0].turn", "9", "facts", "calls[0].turn" },
        { "calls[0].steps", "-4", "schema", "calls[0].steps" },
        { "calls[0].seed", "9223372036854775808", "I8", "calls[0].seed" },
        { "rewards.correct.score", "null", "facts", "rewards.correct.score" },
        { "rewards.correct.score", "1", "I8", "rewards.correct.score" },
        { "rewards.correct.status", "\"error\"", "facts", "rewards.correct.score" },
        { "reward", "null", "facts", "reward" },
        { "reward", "0.95", "facts", "reward" },
        { "truncated", "true", "facts", "truncated" },
        { "failure", "\"model\"", "facts", "failure" },
        { "stop", "\"unknown\"", "schema", "stop" },
        { "group.sample", "2", "group", "group.sample" },
        { "group.size", "0", "schema", "group.size" },
        { "group.note", "1", "I7", "group.note" },
        { "schema", "\"ci.traj/2\"", "schema", "schema" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task ValidateRecord_AfterOneChange_NamesFieldRuleAndValue(string field, string value, string rule, string pointsAt)
    {
        var json = await SampleRecords.JsonAsync();
        Set(json, field, value);

        var findings = TrajectoryFileValidator.ValidateRecord(json.Text());

        Assert.Contains(findings, finding => finding.Rule == rule && finding.Field.StartsWith(pointsAt, StringComparison.Ordinal) && finding.Problem.Length > 10);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ValidateRecord_OfWhatTheWriterWrote_FindsNothing(bool hasTokens) =>
        Assert.Empty(TrajectoryFileValidator.ValidateRecord(TrajectoryJson.Write(await SampleRecords.CreateAsync(hasTokens: hasTokens))));

    [Fact]
    public async Task ValidateRecord_OfRunsThatEndedInEveryWay_FindsNothing()
    {
        var options = new R1AgentOptions { SelfCheck = SelfCheckMode.Enforced, ObservationChars = 64, MaxCodeCalls = 1, MaxTurns = 6, ObservationRole = Microsoft.Extensions.AI.ChatRole.Tool };
        string[][] scripts =
        [
            ["<<<42>>>", "```python\nprint(42)\n```", "<<<42>>>"],
            ["```python\nprint('x' * 500)\n```", "```python\n1/0\n```", "none", "none"],
            ["```ruby\nputs 1\n```", "hm", "hm"],
            ["<<<42>>>", "```python\nprint(41)\n```", "<<<43>>>", "```python\nprint(44)\n```", "<<<42>>>"],
        ];
        foreach (var script in scripts)
        {
            foreach (var hasTokens in (bool[])[true, false])
            {
                var record = await SampleRecords.CreateAsync(0, hasTokens, options, script);
                Assert.Empty(TrajectoryFileValidator.ValidateRecord(TrajectoryJson.Write(record)));
            }
        }
    }

    [Fact]
    public async Task ValidateRecord_OfAnAnswerCutBeforeItsSelfCheck_FindsNothing()
    {
        var options = new R1AgentOptions { SelfCheck = SelfCheckMode.Prompted, MaxOutputTokens = 12 };
        var record = await SampleRecords.CreateAsync(0, hasTokens: true, options, "<<<42>>> and so on, and so on", "<<<42>>>");

        Assert.Equal((StopReason.Length, 1), (record.Run.Stop, record.Run.Turns.Count));
        Assert.Empty(record.Run.SelfChecks);
        Assert.Empty(TrajectoryFileValidator.ValidateRecord(TrajectoryJson.Write(record)));
    }

    [Fact]
    public async Task ValidateRecord_WithoutAnyKey_NamesTheKey()
    {
        var whole = await SampleRecords.JsonAsync();
        foreach (var (name, _) in whole.AsObject())
        {
            var json = whole.DeepClone();
            json.AsObject().Remove(name);
            Assert.Contains(TrajectoryFileValidator.ValidateRecord(json.Text()), finding => finding.Field == name);
        }
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-Infinity")]
    public async Task ValidateRecord_OfANumberThatIsNone_NamesTheField(string number)
    {
        var json = (await SampleRecords.JsonAsync()).Text().Replace("\"reward\":1.05", $"\"reward\":{number}", StringComparison.Ordinal);
        var finding = Assert.Single(TrajectoryFileValidator.ValidateRecord(json));
        Assert.Equal(("reward", "json"), (finding.Field, finding.Rule));
        Assert.Contains(number.TrimStart('-'), finding.Problem, StringComparison.Ordinal);
    }

    private static void Set(JsonNode json, string field, string value)
    {
        var steps = field.Replace("]", "", StringComparison.Ordinal).Split('.', '[');
        foreach (var step in steps[..^1])
        {
            json = json is JsonArray ? json[Index(json, step)]! : json[step]!;
        }

        var node = JsonNode.Parse(value);
        if (json is JsonArray)
        {
            json[Index(json, steps[^1])] = node;
        }
        else
        {
            json[steps[^1]] = node;
        }
    }

    private static int Index(JsonNode array, string step) => step == "LAST" ? array.AsArray().Count - 1 : int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
