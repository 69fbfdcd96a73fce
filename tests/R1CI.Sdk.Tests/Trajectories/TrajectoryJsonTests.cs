using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Conformance.Fakes;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Trajectories;

public sealed class TrajectoryJsonTests
{
    private const string Code = "I compute.\n```python\nprint(6*7)\n```";
    private static readonly TrajectoryJsonOptions NoTiming = new() { IncludeTiming = false };

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public static TheoryData<string, bool, ObservationPlacement> Runs
    {
        get
        {
            TheoryData<string, bool, ObservationPlacement> runs = [];
            foreach (var name in new[] { "plain", "correction", "self-check", "refused", "length", "context", "cancelled", "conversation", "failed", "host", "ruby" })
            {
                runs.Add(name, true, ObservationPlacement.Inline);
                runs.Add(name, true, ObservationPlacement.Message);
                runs.Add(name, false, ObservationPlacement.Message);
            }

            return runs;
        }
    }

    [Theory]
    [InlineData("answer", null, "Field 'answer' is missing")]
    [InlineData("group.size", "\"5\"", "Field 'size' must be a 32-bit integer, and is \"5\"")]
    [InlineData("calls[0].seed", "1e30", "Field 'seed' must be a 64-bit integer, and is 1e30")]
    [InlineData("calls[0].clock", "\"noon\"", "Field 'clock' must be a time such as 2000-01-01T00:00:00Z, and is \"noon\"")]
    [InlineData("calls[0].turn", "9", "Field 'calls.turn' must be one of the 2 turns, and is 9")]
    [InlineData("calls[0].turn", "-1", "Field 'calls.turn' must be one of the 2 turns, and is -1")]
    [InlineData("timing.total_ms", "1e300", "Field 'total_ms' must be a time in milliseconds, and is 1e300")]
    [InlineData("turns", "7", "Field 'turns' must be an array, and is 7")]
    [InlineData("messages", "[]", "does not fit the others")]
    [InlineData("segments[1].turn", "99", "does not fit the others")]
    [InlineData("segments[1].e", "99999", "does not fit the others")]
    [InlineData("ids", "[\"a\"]", "Field 'ids' must be an array of numbers")]
    [InlineData("rewards", "[]", "Field 'rewards' must be an object, and is []")]
    [InlineData("answer", "\"\\ud800\"", "Field 'answer' must be a text, and is \"\\ud800\"")]
    public async Task ReadRecord_OfABrokenObject_NamesTheFieldAndTheValue(string field, string? value, string says)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(TrajectoryJson.Write(await RunAsync("plain", hasTokens: true, ObservationPlacement.Inline)))!;
        Change(json, field, value);
        var text = json.ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace("\"HALF\"", "\"\\ud800\"", StringComparison.Ordinal);
        Assert.Contains(says, Assert.Throws<FormatException>(() => TrajectoryJson.ReadRecord(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task ReadRecord_OfATurnThatSampledNothing_KeepsTheStream(int empty)
    {
        var run = await RunAsync("self-check", hasTokens: true, ObservationPlacement.Message);
        var turns = run.Turns.ToList();
        turns[empty] = turns[empty] with { Tokens = new TokenSpanContent { Context = turns[empty].Tokens!.Context, SampledIds = [], LogProbs = [], Sampling = turns[empty].Tokens!.Sampling } };
        run = run with { Turns = turns };
        var (before, after) = (TokenSequence.Of(run), TokenSequence.Of(TrajectoryJson.ReadRecord(TrajectoryJson.Write(run)).Run));

        Assert.NotEmpty(before.Ids);
        Assert.Equal(before.Ids, after.Ids);
        Assert.Equal(before.LogProbs, after.LogProbs);
        Assert.Equal(before.Segments, after.Segments);
    }

    private static void Change(System.Text.Json.Nodes.JsonNode json, string field, string? value)
    {
        var path = field.Replace("[0]", ".0", StringComparison.Ordinal).Replace("[1]", ".1", StringComparison.Ordinal).Split('.');
        var owner = path.SkipLast(1).Aggregate(json, (node, name) => int.TryParse(name, out var index) ? node[index]! : node[name]!);
        if (value is null) owner.AsObject().Remove(path[^1]);
        else owner[path[^1]] = System.Text.Json.Nodes.JsonNode.Parse(value.Replace("\\ud800", "HALF", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Write_OfAnyRun_KeepsTheInvariants(string name, bool hasTokens, ObservationPlacement placement)
    {
        var root = Parse(TrajectoryJson.Write(await RunAsync(name, hasTokens, placement)));
        int[] ids = [.. root.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32())];
        float[] logProbs = [.. root.GetProperty("logprobs").EnumerateArray().Select(value => value.GetSingle())];
        var segments = root.GetProperty("segments").EnumerateArray().ToList();

        Assert.Equal(ids.Length, logProbs.Length);
        Assert.Equal(hasTokens, root.GetProperty("has_tokens").GetBoolean());
        var end = 0;
        foreach (var segment in segments)
        {
            var (s, e, kind) = (segment.GetProperty("s").GetInt32(), segment.GetProperty("e").GetInt32(), segment.GetProperty("k").GetString());
            Assert.Equal(end, s);
            Assert.True(e > s);
            Assert.All(logProbs[s..e], value => Assert.Equal(kind == "model" ? ScriptedChatClient.LogProb : 0f, value));
            if (kind == "model" && segment.GetProperty("stop").GetString() == "eos")
            {
                Assert.Equal(ScriptedChatClient.EosId, ids[e - 1]);
            }

            end = e;
        }

        Assert.Equal(ids.Length, end);
        if (hasTokens)
        {
            Assert.Equal("prompt", segments[0].GetProperty("k").GetString());
            Assert.Contains(segments, segment => segment.GetProperty("k").GetString() == "model");
        }

        if (root.GetProperty("stop").GetString() == "length")
        {
            Assert.True(!hasTokens || segments[^1].GetProperty("k").GetString() == "model");
            Assert.True(root.GetProperty("truncated").GetBoolean());
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Read_OfAWrittenRun_WritesTheSameBytes(string name, bool hasTokens, ObservationPlacement placement)
    {
        var run = await RunAsync(name, hasTokens, placement);
        var record = new TrajectoryRecord { Run = run, Id = "x" };
        var json = TrajectoryJson.Write(record);
        var back = TrajectoryJson.Read(json);

        Assert.Equal(json, TrajectoryJson.Write(record with { Run = back }));
        Assert.Equal(run.Answer, back.Answer);
        Assert.Equal(run.Turns.Select(turn => turn.Text), back.Turns.Select(turn => turn.Text));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Write_OfTheSameRunTwice_GivesTheSameBytesWithoutTiming(string name, bool hasTokens, ObservationPlacement placement) =>
        Assert.Equal(
            TrajectoryJson.Write(await RunAsync(name, hasTokens, placement), NoTiming), TrajectoryJson.Write(await RunAsync(name, hasTokens, placement), NoTiming));

    [Fact]
    public async Task Write_OfDifferentRuns_HasTheSameKeys()
    {
        List<string> shapes = [];
        foreach (var run in Runs)
        {
            var (name, hasTokens, placement) = run.Data;
            shapes.Add(string.Join(' ', Parse(TrajectoryJson.Write(await RunAsync(name, hasTokens, placement))).EnumerateObject().Select(member => member.Name)));
        }

        Assert.Single(shapes.Distinct());
    }

    [Fact]
    public async Task Write_OfAnInlineRun_HasTheSegmentsOfTheStream()
    {
        var root = Parse(TrajectoryJson.Write(await RunAsync("plain", true, ObservationPlacement.Inline)));

        Assert.Equal(
            ["prompt -1", "model 0 stop_string execute", "tool 0 c0 execute", "model 1 eos reason"],
            root.GetProperty("segments").EnumerateArray().Select(Describe));
        Assert.Equal(["user", "assistant", "tool", "assistant"], root.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
    }

    [Fact]
    public async Task Write_OfAMessageRun_HasGlueAroundObservations()
    {
        var root = Parse(TrajectoryJson.Write(await RunAsync("plain", true, ObservationPlacement.Message)));

        Assert.Equal(
            ["prompt -1", "model 0 stop_string execute", "glue 0 execute", "user 0 execute", "glue 1 reason", "model 1 eos reason"],
            root.GetProperty("segments").EnumerateArray().Select(Describe));
    }

    [Fact]
    public async Task Write_OfAConversation_TakesEarlierRunsAsPrompt()
    {
        var run = await RunAsync("conversation", true, ObservationPlacement.Inline);
        var sequence = TokenSequence.Of(run);

        Assert.Equal(SegmentKind.Prompt, sequence.Segments[0].Kind);
        Assert.Equal("<user>one?<assistant><<<1>>>\u0003<user>two?<assistant><<<2>>>\u0003", string.Concat(sequence.Ids.Select(id => (char)id)));
        Assert.Equal(2, sequence.Segments.Count);
        Assert.True(sequence.IsAppendOnly);
    }

    [Fact]
    public async Task Write_OfCalls_HasEveryField()
    {
        var root = Parse(TrajectoryJson.Write(await RunAsync("host", true, ObservationPlacement.Inline), NoTiming));
        var call = root.GetProperty("calls")[0].GetRawText();

        Assert.Equal(
            """
            {"id":"c0","turn":0,"lang":"python","interp":"fake-python@1","interp_sha256":"","code":"print(6*7)","code_sha256":"CODE","stdin":"","seed":5,"clock":"2000-01-01T00:00:00Z","limits":{"steps":1000000000,"wall_ms":10000,"out_chars":1048576,"bytes":268435456,"depth":1000000,"host_calls":1000,"source_chars":1048576},"state_pre":"","state_post":"","status":"error","stdout":"é\n","stderr":"","error":"RuntimeError: no","error_type":"RuntimeError","exit_code":1,"out_truncated":false,"steps":37,"peak_bytes":0,"wall_ms":0.0,"obs_sha256":"OBS","self_check":false,"host":[{"name":"add","arguments":"{\"a\":1}","result":"2","error":""},{"name":"add","arguments":"{}","result":"","error":"no"}]}
            """.Replace("CODE", Hash("print(6*7)"), StringComparison.Ordinal)
               .Replace("OBS", Hash("\nCode Execution Results:\n```output\né\nRuntimeError: no\n```\n"), StringComparison.Ordinal),
            call);
    }

    [Fact]
    public async Task Write_OfATextOnlyRun_SaysThatItHasNoTokens()
    {
        var root = Parse(TrajectoryJson.Write(await RunAsync("plain", false, ObservationPlacement.Message)));

        Assert.Equal(0, root.GetProperty("ids").GetArrayLength());
        Assert.False(root.GetProperty("has_tokens").GetBoolean());
        Assert.Equal("", root.GetProperty("sampling").GetProperty("logprobs").GetString());
        Assert.Equal("42", root.GetProperty("answer").GetString());
    }

    [Fact]
    public async Task Write_OfLoneSurrogates_GivesValidJson()
    {
        using var client = new ScriptedChatClient("<<<a\ud800b\0>>>") { PieceChars = 100 };
        var root = Parse(TrajectoryJson.Write(await new R1Agent(client).RunAsync("q", None)));

        Assert.Equal("a\uFFFDb\0", root.GetProperty("answer").GetString());
    }

    [Theory]
    [InlineData(0f, "0.0")]
    [InlineData(-0.25f, "-0.25")]
    [InlineData(-1f, "-1.0")]
    [InlineData(-1E-08f, "-1.0E-08")]
    [InlineData(-1.2345678E-05f, "-1.2345678E-05")]
    public void Format_OfAFloat_HasAPointAndReadsBack(float value, string text)
    {
        Assert.Equal(text, JsonFloat.Format(value));
        Assert.Equal(value, JsonDocument.Parse(text).RootElement.GetSingle());
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{}", "'schema' must be 'ci.traj/1', and is ''")]
    [InlineData("{\"schema\":\"ci.traj/9\"}", "is 'ci.traj/9'")]
    [InlineData("{\"schema\":\"ci.traj/1\"}", "Field 'task' is missing")]
    [InlineData("[]", "'schema' must be")]
    public void Read_OfOtherText_Throws(string json, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => TrajectoryJson.Read(json)).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Read_OfSegmentsThatDoNotTile_NamesTheField()
    {
        var json = TrajectoryJson.Write(await RunAsync("plain", true, ObservationPlacement.Inline)).Replace("\"k\":\"prompt\",\"s\":0", "\"k\":\"prompt\",\"s\":1", StringComparison.Ordinal);
        Assert.Contains("'segments' must tile", Assert.Throws<FormatException>(() => TrajectoryJson.Read(json)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TokenSpanJson_OfAConversation_RoundTripsMessagesWithTokens()
    {
        var run = await RunAsync("plain", true, ObservationPlacement.Inline);
        var json = JsonSerializer.Serialize(run.Messages, TokenSpanJson.Options);
        var back = JsonSerializer.Deserialize<List<ChatMessage>>(json, TokenSpanJson.Options)!;

        var spans = back.SelectMany(message => message.Contents.OfType<TokenSpanContent>()).ToList();
        Assert.Equal(2, spans.Count);
        Assert.Equal(run.Turns[0].Tokens!.SampledIds, spans[0].SampledIds);
        Assert.Equal(run.Turns[0].Tokens!.LogProbs, spans[0].LogProbs);
        Assert.Equal(ContextKind.Tool, spans[1].Context[0].Kind);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(run.Messages, AIJsonUtilities.DefaultOptions));
    }

    private static string Describe(JsonElement segment) => string.Join(' ', segment.EnumerateObject()
        .Where(member => member.Name is not ("s" or "e") && member.Value.ToString().Length > 0)
        .OrderBy(member => member.Name is "phase")
        .Select(member => member.Value.ToString()));

    private static string Hash(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static JsonElement Parse(string json) => JsonDocument.Parse(json).RootElement;

    private static async Task<Trajectory> RunAsync(string name, bool hasTokens, ObservationPlacement placement)
    {
        using var source = new CancellationTokenSource();
        using var client = new ScriptedChatClient(RepliesOf(name)) { HasTokens = hasTokens, ContextLength = name == "context" ? 120 : int.MaxValue };
        var options = new R1AgentOptions
        {
            Executors = [name == "host" ? Host() : FakeExecutor.Printing(name == "context" ? new string('4', 200) : "42\n")],
            Placement = placement,
            SystemPrompt = null,
            Session = new CodeSessionOptions { Seed = 5 },
            SelfCheck = name == "self-check" ? SelfCheckMode.Enforced : SelfCheckMode.None,
            MaxOutputTokens = name == "length" ? 40 : 4000,
        };
        options.ApproveCode = name == "refused" ? (_, _) => ValueTask.FromResult<ApprovalReply>(false) : null;
        client.OnPiece = (piece, _) =>
            name == "cancelled" && piece == 50 ? new ValueTask(source.CancelAsync()) : name == "failed" && piece == 50 ? throw new IOException("gone") : default;
        var agent = new R1Agent(client, options);
        try
        {
            var run = await agent.RunAsync(name == "conversation" ? "one?" : "6*7?", source.Token);
            return name == "conversation" ? await agent.RunAsync([.. run.Messages, new(ChatRole.User, "two?")], None) : run;
        }
        catch (AgentCancelledException exception)
        {
            return exception.Trajectory;
        }
    }

    private static string[] RepliesOf(string name) => name switch
    {
        "correction" => ["Hm.", "<<<42>>>"],
        "conversation" => ["<<<1>>>", "<<<2>>>"],
        "ruby" => ["```ruby\n1\n```", "<<<42>>>"],
        "self-check" => ["<<<42>>>", Code, "<<<42>>>"],
        _ => [Code, "It is 42, I am quite sure of that.\n<<<42>>>"],
    };

    private static FakeExecutor Host() => new()
    {
        OnExecute = (_, _) => Task.FromResult(new ExecutionResult
        {
            Status = ExecutionStatus.Error,
            Stdout = "é\n",
            Error = "RuntimeError: no",
            ErrorType = "RuntimeError",
            ExitCode = 1,
            Steps = 37,
            Duration = TimeSpan.FromMilliseconds(2),
            HostCalls = [new HostCall("add", "{\"a\":1}", "2", null), new HostCall("add", "{}", null, "no")],
        }),
    };
}
