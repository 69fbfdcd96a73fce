using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Trajectories;

/// <summary>Reads one run back from its object.</summary>
internal sealed class TrajectoryJsonReader(JsonElement root)
{
    public TrajectoryRecord Read()
    {
        var schema = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("schema", out var value) ? value.ToString() : "";
        if (schema != TrajectoryJson.Schema)
        {
            throw new FormatException($"Field 'schema' must be '{TrajectoryJson.Schema}', and is '{schema}'.");
        }

        try
        {
            return ReadRecord();
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            throw new FormatException($"A field of '{TrajectoryJson.Schema}' is missing or has another type: {exception.Message}", exception);
        }
    }

    private TrajectoryRecord ReadRecord()
    {
        var (task, group, policy) = (root.GetProperty("task"), root.GetProperty("group"), root.GetProperty("policy"));
        return new TrajectoryRecord
        {
            Run = ReadRun(),
            Id = Text(root, "id"),
            RunId = Text(root, "run_id"),
            Parent = Text(root, "parent"),
            Task = new TrajectoryTask(
                Text(task, "id"), Text(task, "hash"), Text(task, "source"), task.GetProperty("seed").GetInt64(), Text(task, "answer")),
            Group = new TrajectoryGroup(Text(group, "id"), Number(group, "index"), Number(group, "size"), Number(group, "sample")),
            Frame = Text(root, "frame"),
            PolicyVersion = Number(policy, "version"),
            Staleness = Number(policy, "staleness"),
            Retries = Number(root, "retries"),
            Rewards = [.. root.GetProperty("rewards").EnumerateObject().Select(part => ReadReward(part.Name, part.Value))],
            Reward = DoubleOrNull(root, "reward"),
            RewardTime = Milliseconds(root.GetProperty("timing"), "reward_ms"),
            RetokenizeDrift = Number(root.GetProperty("audit"), "retokenize_drift"),
            Reference = ReadReference(root.GetProperty("reference")),
        };
    }

    private static TrajectoryReward ReadReward(string name, JsonElement item) => new(
        name, DoubleOrNull(item, "score"), item.GetProperty("weight").GetDouble(), Word<RewardStatus>(item, "status"), Text(item, "verifier"), Text(item, "reason"));

    private static ReferenceLogProbs? ReadReference(JsonElement item) => TextOrNull(item, "model") is not { } model ? null : new ReferenceLogProbs(
        model, Text(item, "weights_sha256"), [.. item.GetProperty("logprobs").EnumerateArray().Select(value => value.GetSingle())]);

    private Trajectory ReadRun()
    {
        var messages = Items("messages").Select(item => new ChatMessage(new ChatRole(Text(item, "role")), Text(item, "content"))).ToList();
        var prompt = messages[..Number(root, "prompt_messages")];
        var usage = root.GetProperty("usage");
        var failure = Text(root, "failure");
        return new Trajectory
        {
            Prompt = prompt,
            Messages = messages,
            Turns = ReadTurns(messages[prompt.Count..]),
            Stop = StopReasonExtensions.TryParseJsonName(Text(root, "stop_reason"), out var stop) ? stop : throw Unknown("stop_reason", root),
            StopMessage = Text(root, "stop_message"),
            Answer = TextOrNull(root, "answer"),
            Failure = failure.Length == 0 ? null : new TrajectoryFailure(Word<FailureSource>(root, "failure"), Text(root, "error")),
            SelfChecks = [.. root.GetProperty("self_check").GetProperty("tries").EnumerateArray().Select(ReadAttempt)],
            SelfCheck = Word<SelfCheckMode>(root.GetProperty("self_check"), "mode"),
            Placement = Word<ObservationPlacement>(root, "placement"),
            Sessions = Word<SessionMode>(root, "sessions"),
            ObservationChars = Number(root, "observation_chars"),
            Mounts = ReadMounts(),
            Usage = new UsageDetails
            {
                InputTokenCount = usage.GetProperty("input_tokens").GetInt64(),
                OutputTokenCount = usage.GetProperty("output_tokens").GetInt64(),
            },
            Model = ReadModel(root.GetProperty("policy")),
            ModelName = Text(root.GetProperty("policy"), "model"),
            ChatOptions = ReadSampling(root.GetProperty("sampling")),
            MaxOutputTokens = Number(root.GetProperty("sampling"), "max_new_tokens"),
            Duration = Milliseconds(root.GetProperty("timing"), "total_ms"),
        };
    }

    // Records from before this key do not say.
    private Lazy<SessionMounts>? ReadMounts() => !root.TryGetProperty("mounts", out var mounts) ? null : new Lazy<SessionMounts>(new SessionMounts(
        [.. mounts.GetProperty("packages").EnumerateArray().Select(item => (Text(item, "lang"), new PackageDigest(Text(item, "name"), Text(item, "sha256"))))],
        [.. mounts.GetProperty("preload").EnumerateArray().Select(item => (Text(item, "lang"), Text(item, "name")))],
        [.. mounts.GetProperty("files").EnumerateArray().Select(item => new MountedFile(Text(item, "path"), Number(item, "bytes"), Text(item, "sha256")))],
        mounts.GetProperty("writable").GetBoolean()));

    private List<Turn> ReadTurns(List<ChatMessage> messages)
    {
        var calls = ReadCalls();
        var spans = TokenSpanReader.Read(root);
        List<Turn> turns = [];
        var at = 0;
        foreach (var item in Items("turns"))
        {
            var reply = messages[at++].Text;
            var kind = Text(item, "observation");
            var role = TextOrNull(item, "observation_role");
            turns.Add(new Turn
            {
                Index = turns.Count,
                Phase = Word<TurnPhase>(item, "phase"),
                Text = reply,
                Tokens = spans.GetValueOrDefault(turns.Count),
                Stop = TrajectoryWords.StopOf(Text(item, "stop")),
                Answer = TextOrNull(item, "answer"),
                Call = calls.GetValueOrDefault(turns.Count),
                Observation = kind.Length == 0
                    ? null
                    : new Observation(Word<ObservationKind>(item, "observation"), messages[at++].Text, role is null ? null : new ChatRole(role)),
                ModelTime = Milliseconds(item, "model_ms"),
            });
        }

        return turns;
    }

    private Dictionary<int, CodeCall> ReadCalls()
    {
        var approvals = Items("approvals").ToDictionary(item => Text(item, "call"), item => item.GetProperty("approved").GetBoolean());
        return Items("calls").ToDictionary(item => Number(item, "turn"), item => new CodeCall
        {
            Id = Text(item, "id"),
            Turn = Number(item, "turn"),
            Language = Text(item, "lang"),
            Code = Text(item, "code"),
            IsSelfCheck = item.GetProperty("self_check").GetBoolean(),
            Interpreter = Text(item, "interp"),
            InterpreterSha256 = Text(item, "interp_sha256"),
            Limits = ReadLimits(item.GetProperty("limits")),
            Seed = unchecked((ulong)item.GetProperty("seed").GetInt64()),
            Clock = DateTimeOffset.Parse(Text(item, "clock"), CultureInfo.InvariantCulture),
            IsApproved = approvals.TryGetValue(Text(item, "id"), out var isApproved) ? isApproved : null,
            Result = ReadResult(item),
            IsOutputTruncated = item.GetProperty("out_truncated").GetBoolean(),
        });
    }

    private static ExecutionResult ReadResult(JsonElement item) => new()
    {
        Status = ExecutionStatusExtensions.TryParseJsonName(Text(item, "status"), out var status) ? status : throw Unknown("status", item),
        Stdout = Text(item, "stdout"),
        Stderr = Text(item, "stderr"),
        Error = TextOrNull(item, "error"),
        ErrorType = Text(item, "error_type"),
        ExitCode = Number(item, "exit_code"),
        Steps = item.GetProperty("steps").GetInt64(),
        PeakBytes = item.GetProperty("peak_bytes").GetInt64(),
        Duration = Milliseconds(item, "wall_ms"),
        HostCalls = [.. item.GetProperty("host").EnumerateArray().Select(call =>
            new HostCall(Text(call, "name"), Text(call, "arguments"), TextOrNull(call, "result"), TextOrNull(call, "error")))],
    };

    private static ExecutionLimits ReadLimits(JsonElement item) => new()
    {
        MaxSteps = item.GetProperty("steps").GetInt64(),
        Timeout = TimeSpan.FromMilliseconds(item.GetProperty("wall_ms").GetInt64()),
        MaxOutputChars = Number(item, "out_chars"),
        MaxBytes = item.GetProperty("bytes").GetInt64(),
        MaxCallDepth = Number(item, "depth"),
        MaxHostCalls = Number(item, "host_calls"),
        MaxSourceChars = Number(item, "source_chars"),
    };

    private static SelfCheckAttempt ReadAttempt(JsonElement item, int index) =>
        new(index + 1, Text(item, "proposed"), Word<SelfCheckVerdict>(item, "verdict"), TextOrNull(item, "value"), TextOrNull(item, "call"));

    private static ChatOptions ReadSampling(JsonElement item)
    {
        var temperature = item.GetProperty("temperature").GetSingle();
        return new ChatOptions
        {
            Temperature = temperature < 0 ? null : temperature,
            TopP = item.GetProperty("top_p").GetSingle(),
            TopK = Number(item, "top_k"),
            Seed = item.GetProperty("seed").GetInt64(),
        };
    }

    // A model without an engine's name was not described by its chat client.
    private static ModelInfo? ReadModel(JsonElement item)
    {
        if (Text(item, "engine").Length == 0)
        {
            return null;
        }

        var digests = new ModelDigests(Text(item, "weights_sha256"), Text(item, "tokenizer_sha256"), TextOrNull(item, "template_sha256"));
        return new ModelInfo
        {
            Name = Text(item, "model"),
            Type = "",
            ContextLength = 0,
            VocabularySize = 0,
            EosIds = [.. item.GetProperty("eos_ids").EnumerateArray().Select(id => id.GetInt32())],
            SpecialTokens = new Dictionary<string, int>(),
            HasChatTemplate = digests.TemplateSha256 is not null,
            Device = Text(item, "device"),
            Engine = Text(item, "engine"),
            EngineVersion = Text(item, "engine_version"),
            Dtype = Text(item, "dtype"),
            WeightsBytes = 0,
            CacheBytesPerToken = 0,
            Digests = new Lazy<ModelDigests>(digests),
        };
    }

    private JsonElement.ArrayEnumerator Items(string name) => root.GetProperty(name).EnumerateArray();

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString() ?? throw Unknown(name, item);

    private static string? TextOrNull(JsonElement item, string name) => Text(item, name) is { Length: > 0 } text ? text : null;

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();

    private static double? DoubleOrNull(JsonElement item, string name) =>
        item.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetDouble() : null;

    private static TimeSpan Milliseconds(JsonElement item, string name) => TimeSpan.FromMilliseconds(item.GetProperty(name).GetDouble());

    private static T Word<T>(JsonElement item, string name)
        where T : struct, Enum =>
        TrajectoryWords.TryRead<T>(Text(item, name), out var value) ? value : throw Unknown(name, item);

    private static FormatException Unknown(string name, JsonElement item) =>
        new($"Field '{name}' has a value that {TrajectoryJson.Schema} does not know: {item.GetProperty(name)}.");
}
