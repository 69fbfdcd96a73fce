using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Tests.Trajectories.Validation;

/// <summary>The files in <c>schemas/</c> say what the writer writes: no key more, none less.</summary>
public sealed class SchemaFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("r1ci-schema-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Schema_HasEveryKeyTheWriterWrites_AndNoOther()
    {
        using var schema = JsonDocument.Parse(await File.ReadAllBytesAsync(SchemaPath, TestContext.Current.CancellationToken));
        HashSet<string> inSchema = [.. KeysOfSchema(schema.RootElement, "")];
        HashSet<string> written = ["prev", "hash"]; // written by files
        foreach (var record in await RecordsAsync())
        {
            using var json = JsonDocument.Parse(TrajectoryJson.Write(record));
            written.UnionWith(KeysOf(json.RootElement, ""));
        }

        Assert.Equal(inSchema.Order(), written.Order());
    }

    [Fact]
    public async Task Schema_HasEveryWordTheWriterKnows()
    {
        using var schema = JsonDocument.Parse(await File.ReadAllBytesAsync(SchemaPath, TestContext.Current.CancellationToken));
        Assert.Equal(Enum.GetValues<ObservationKind>().Select(TrajectoryWords.Of).Prepend(""), Words("turns", "observation"));
        Assert.Equal(Enum.GetValues<TurnPhase>().Select(TrajectoryWords.Of), Words("turns", "phase"));
        Assert.Equal(Enum.GetValues<SegmentKind>().Select(TrajectoryWords.Of), Words("segments", "k"));
        Assert.Equal(Enum.GetValues<ExecutionStatus>().Select(status => status.ToJsonName()), Words("calls", "status"));
        Assert.Equal(Enum.GetValues<StopReason>().Select(reason => reason.ToJsonName()), Words("stop_reason"));
        Assert.Equal(Enum.GetValues<FailureSource>().Select(TrajectoryWords.Of).Prepend(""), Words("failure"));
        Assert.Equal(Enum.GetValues<AgentFrame>().Select(frame => frame.ToJsonName()), Words("frame"));
        Assert.Equal(Enum.GetValues<SelfCheckMode>().Select(TrajectoryWords.Of), Words("self_check", "mode"));
        Assert.Equal(Enum.GetValues<ObservationPlacement>().Select(TrajectoryWords.Of), Words("placement"));
        Assert.Equal(Enum.GetValues<SessionMode>().Select(TrajectoryWords.Of), Words("sessions"));

        IEnumerable<string> Words(params string[] path)
        {
            var at = schema.RootElement;
            foreach (var name in path) at = (at.TryGetProperty("items", out var items) ? items : at).GetProperty("properties").GetProperty(name);
            return at.GetProperty("enum").EnumerateArray().Select(word => word.GetString()!);
        }
    }

    [Fact]
    public async Task Schema_InAnotherValidator_TakesWhatTheWriterWritesAndRefusesChanges()
    {
        List<JsonNode> good = [.. (await RecordsAsync()).Select(record => JsonNode.Parse(TrajectoryJson.Write(record))!)];
        List<JsonNode> bad = [];
        foreach (var (name, value) in good[0].AsObject())
        {
            bad.Add(Changed(good[0], json => json.Remove(name)));
            bad.Add(Changed(good[0], json => json[name] = value is JsonObject ? new JsonArray() : new JsonObject()));
        }

        bad.Add(Changed(good[0], json => json["note"] = 1));
        bad.Add(Changed(good[0], json => json["calls"]![0]!["status"] = "unknown"));
        bad.Add(Changed(good[0], json => json["segments"]![0]!.AsObject().Remove("turn")));
        bad.Add(Changed(good[0], json => json["logprobs"]![0] = null));
        bad.Add(Changed(good[0], json => json["schema"] = "ci.traj/2"));
        var optional = good[0].AsObject().ContainsKey("log_s") ? 1 : 0;

        var verdicts = await AjvAsync([.. good, .. bad]);

        Assert.All(verdicts[..good.Count], verdict => Assert.Equal("true", verdict));
        Assert.Equal(optional, verdicts[good.Count..].Count(verdict => verdict == "true"));
    }

    private static string SchemaPath => Path.Combine(Root, "schemas", "ci.traj-1.schema.json");

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "R1CI.Sdk.sln"))) folder = folder.Parent!;
            return folder.FullName;
        }
    }

    private static JsonObject Changed(JsonNode whole, Action<JsonObject> change)
    {
        var json = whole.DeepClone().AsObject();
        change(json);
        return json;
    }

    // Between them they have something in every array and every optional key.
    private static async Task<List<TrajectoryRecord>> RecordsAsync()
    {
        var host = new ApprovalRequiredAIFunction(AIFunctionFactory.Create((int a) => a + 1, "plus_one"));
        var options = new R1AgentOptions
        {
            SelfCheck = SelfCheckMode.Prompted,
            ApproveCode = (_, _) => ValueTask.FromResult<ApprovalReply>(true),
            ApproveFunction = (_, _) => ValueTask.FromResult<ApprovalReply>(true),
            Session = new CodeSessionOptions { HostFunctions = [host] },
        };
        var record = await SampleRecords.CreateAsync(0, hasTokens: true, options, "```python\nprint(plus_one(a=41))\n```", "<<<42>>>", "```python\nprint(42)\n```", "<<<42>>>");
        var spans = record.Run.Turns.Select(turn => turn with { Tokens = Cut(turn.Tokens!) });
        record = record with { Run = record.Run with { Turns = [.. spans] } };
        var tokens = TokenSequence.Of(record.Run).Ids.Count;
        return
        [
            record with { Run = record.Run with { Mounts = new Lazy<SessionMounts>(Mounts) } },
            record with { Reference = new ReferenceLogProbs("base", new string('d', 64), [.. Enumerable.Repeat(0f, tokens)]) },
            await SampleRecords.CreateAsync(1),
            await SampleRecords.CreateAsync(2, hasTokens: false),
            await SampleRecords.CreateAsync(3, hasTokens: true, Writing, "```python\nfor n in range(300): open(f'{n}.txt', 'w').write('1')\n```", "<<<42>>>"),
            record with { Rewards = [new TrajectoryReward("correct", null, 1, RewardStatus.Timeout, "exact@1", "late")], Reward = null },
        ];
    }

    private static R1AgentOptions Writing => new() { Session = new CodeSessionOptions { AllowsFileWrites = true, AreFilesReadOnly = true } };

    private static SessionMounts Mounts => new([("python", new PackageDigest("site", new string('e', 64)))], [("python", "sympy")], [new MountedFile("in.txt", 1, new string('f', 64))], true);

    private static TokenSpanContent Cut(TokenSpanContent span) => new()
    {
        Context = span.Context,
        SampledIds = span.SampledIds,
        LogProbs = span.LogProbs,
        LogSurvivingMass = [.. span.SampledIds.Select(_ => -0.01f)],
        Stop = span.Stop,
        Sampling = new TokenSampling(1, 40, 1, 7),
    };

    private static IEnumerable<string> KeysOfSchema(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            return properties.EnumerateObject().SelectMany(property => KeysOfSchema(property.Value, $"{path}{property.Name}.").Prepend(path + property.Name));
        }

        return schema.TryGetProperty("items", out var items) ? KeysOfSchema(items, path)
            : schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object ? KeysOfSchema(others, path + "*.")
            : [];
    }

    private static IEnumerable<string> KeysOf(JsonElement value, string path) => value.ValueKind switch
    {
        JsonValueKind.Object when path == "rewards." => value.EnumerateObject().SelectMany(property => KeysOf(property.Value, "rewards.*.")),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => KeysOf(property.Value, $"{path}{property.Name}.").Prepend(path + property.Name)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => KeysOf(item, path)),
        _ => [],
    };

    private async Task<List<string>> AjvAsync(List<JsonNode> records)
    {
        var tool = Path.Combine(AppContext.BaseDirectory, "Trajectories", "Validation", "ajv");
        if (!Directory.Exists(Path.Combine(tool, "node_modules", "ajv")))
        {
            var (installed, _) = await RunAsync("npm", tool, "ci", "--no-audit", "--no-fund", "--silent");
            Assert.SkipUnless(installed, "Needs Node.js and the npm package ajv, which could not be fetched.");
        }

        var lines = Path.Combine(_folder.FullName, "r.jsonl");
        await File.WriteAllLinesAsync(lines, records.Select(SampleRecords.Text), TestContext.Current.CancellationToken);
        var (isDone, output) = await RunAsync("node", tool, "check.js", SchemaPath, lines);
        Assert.True(isDone, output);
        return [.. output.TrimEnd().Split('\n')];
    }

    private static async Task<(bool IsDone, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode == 0, await output + await errors);
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            return (false, problem.Message);
        }
    }
}
