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
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            throw new FormatException($"A field of '{TrajectoryJson.Schema}' has another type, or does not fit the others: {exception.Message}", exception);
        }
    }

    private TrajectoryRecord ReadRecord()
    {
        var (task, group, policy) = (JsonField.Of(root, "task"), JsonField.Of(root, "group"), JsonField.Of(root, "policy"));
        return new TrajectoryRecord
        {
            Run = ReadRun(),
            Id = Text(root, "id"),
            RunId = Text(root, "run_id"),
            Parent = Text(root, "parent"),
            Task = new TrajectoryTask(
                Text(task, "id"), Text(task, "hash"), Text(task, "source"), JsonField.Long(task, "seed"), Text(task, "answer")),
            Group = new TrajectoryGroup(Text(group, "id"), Number(group, "index"), Number(group, "size"), Number(group, "sample")),
            Frame = Text(root, "frame"),
            PolicyVersion = Number(policy, "version"),
            Staleness = Number(policy, "staleness"),
            Retries = Number(root, "retries"),
            Rewards = [.. JsonField.Read(root, "rewards", "an object", static value => value.EnumerateObject()).Select(part => ReadReward(part.Name, part.Value))],
            Reward = DoubleOrNull(root, "reward"),
            RewardTime = Milliseconds(JsonField.Of(root, "timing"), "reward_ms"),
            RetokenizeDrift = Number(JsonField.Of(root, "audit"), "retokenize_drift"),
            Reference = ReadReference(JsonField.Of(root, "reference")),
        };
    }

    private static TrajectoryReward ReadReward(string name, JsonElement item) => new(
        name, DoubleOrNull(item, "score"), JsonField.Double(item, "weight"), Word<RewardStatus>(item, "status"), Text(item, "verifier"), Text(item, "reason"));

    private static ReferenceLogProbs? ReadReference(JsonElement item) => TextOrNull(item, "model") is not { } model ? null : new ReferenceLogProbs(
        model, Text(item, "weights_sha256"), [.. JsonField.Items(item, "logprobs").Select(value => value.GetSingle())]);

    private Trajectory ReadRun()
    {
        var messages = Items("messages").Select(item => new ChatMessage(new ChatRole(Text(item, "role")), Text(item, "content"))).ToList();
        var prompt = messages[..Number(root, "prompt_messages")];
        var usage = JsonField.Of(root, "usage");
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
            SelfChecks = [.. JsonField.Items(JsonField.Of(root, "self_check"), "tries").Select(ReadAttempt)],
            SelfCheck = Word<SelfCheckMode>(JsonField.Of(root, "self_check"), "mode"),
            Placement = Word<ObservationPlacement>(root, "placement"),
            Sessions = Word<SessionMode>(root, "sessions"),
            ObservationChars = Number(root, "observation_chars"),
            Mounts = ReadMounts(),
            Usage = new UsageDetails
            {
                InputTokenCount = JsonField.Long(usage, "input_tokens"),
                OutputTokenCount = JsonField.Long(usage, "output_tokens"),
            },
            Model = ReadModel(JsonField.Of(root, "policy")),
            ModelName = Text(JsonField.Of(root, "policy"), "model"),
            ChatOptions = ReadSampling(JsonField.Of(root, "sampling")),
            MaxOutputTokens = Number(JsonField.Of(root, "sampling"), "max_new_tokens"),
            Duration = Milliseconds(JsonField.Of(root, "timing"), "total_ms"),
        };
    }

    // Records from before this key do not say.
    private Lazy<SessionMounts>? ReadMounts() => !root.TryGetProperty("mounts", out var mounts) ? null : new Lazy<SessionMounts>(new SessionMounts(
        [.. JsonField.Items(mounts, "packages").Select(item => (Text(item, "lang"), new PackageDigest(Text(item, "name"), Text(item, "sha256"))))],
        [.. JsonField.Items(mounts, "preload").Select(item => (Text(item, "lang"), Text(item, "name")))],
        [.. JsonField.Items(mounts, "files").Select(item => new MountedFile(Text(item, "path"), Number(item, "bytes"), Text(item, "sha256")))],
        JsonField.Flag(mounts, "writable")) { AreFilesReadOnly = mounts.TryGetProperty("files_read_only", out _) && JsonField.Flag(mounts, "files_read_only") });

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

        foreach (var turn in calls.Keys)
        {
            if (turn < 0 || turn >= turns.Count) throw new FormatException($"Field 'calls.turn' must be one of the {turns.Count} turns, and is {turn}.");
        }

        return turns;
    }

    private Dictionary<int, CodeCall> ReadCalls()
    {
        var approvals = ApprovalJson.Read(Items("approvals"));
        return Items("calls").ToDictionary(item => Number(item, "turn"), item => new CodeCall
        {
            Id = Text(item, "id"),
            Turn = Number(item, "turn"),
            Language = Text(item, "lang"),
            Code = Text(item, "code"),
            IsSelfCheck = JsonField.Flag(item, "self_check"),
            Interpreter = Text(item, "interp"),
            InterpreterSha256 = Text(item, "interp_sha256"),
            Limits = ReadLimits(JsonField.Of(item, "limits")),
            Seed = unchecked((ulong)JsonField.Long(item, "seed")),
            Clock = JsonField.Read(item, "clock", "a time such as 2000-01-01T00:00:00Z", static value => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture)),
            Approval = approvals.GetValueOrDefault((Text(item, "id"), -1)),
            Result = ReadResult(item, index => approvals.GetValueOrDefault((Text(item, "id"), index))),
            IsOutputTruncated = JsonField.Flag(item, "out_truncated"),
        });
    }

    private static ExecutionResult ReadResult(JsonElement item, Func<int, Approval?> approvalOf) => new()
    {
        Status = ExecutionStatusExtensions.TryParseJsonName(Text(item, "status"), out var status) ? status : throw Unknown("status", item),
        Stdout = Text(item, "stdout"),
        Stderr = Text(item, "stderr"),
        Error = TextOrNull(item, "error"),
        ErrorType = Text(item, "error_type"),
        ExitCode = Number(item, "exit_code"),
        Steps = JsonField.Long(item, "steps"),
        PeakBytes = JsonField.Long(item, "peak_bytes"),
        Duration = Milliseconds(item, "wall_ms"),
        HostCalls = [.. JsonField.Items(item, "host").Select((call, index) =>
            new HostCall(Text(call, "name"), Text(call, "arguments"), TextOrNull(call, "result"), TextOrNull(call, "error")) { Approval = approvalOf(index) })],
        Files = OutputFileJson.Read(item, out var unlisted),
        UnlistedFiles = unlisted,
    };

    private static ExecutionLimits ReadLimits(JsonElement item) => new()
    {
        MaxSteps = JsonField.Long(item, "steps"),
        Timeout = JsonField.Read(item, "wall_ms", "a time in milliseconds", static value => TimeSpan.FromMilliseconds(value.GetInt64())),
        MaxOutputChars = Number(item, "out_chars"),
        MaxBytes = JsonField.Long(item, "bytes"),
        MaxCallDepth = Number(item, "depth"),
        MaxHostCalls = Number(item, "host_calls"),
        MaxSourceChars = Number(item, "source_chars"),
    };

    private static SelfCheckAttempt ReadAttempt(JsonElement item, int index) =>
        new(index + 1, Text(item, "proposed"), Word<SelfCheckVerdict>(item, "verdict"), TextOrNull(item, "value"), TextOrNull(item, "call"));

    private static ChatOptions ReadSampling(JsonElement item)
    {
        var temperature = JsonField.Single(item, "temperature");
        return new ChatOptions
        {
            Temperature = temperature < 0 ? null : temperature,
            TopP = JsonField.Single(item, "top_p"),
            TopK = Number(item, "top_k"),
            Seed = JsonField.Long(item, "seed"),
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
            EosIds = [.. JsonField.Items(item, "eos_ids").Select(id => id.GetInt32())],
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

    private JsonElement.ArrayEnumerator Items(string name) => JsonField.Items(root, name);

    private static string Text(JsonElement item, string name) => JsonField.Text(item, name);

    private static string? TextOrNull(JsonElement item, string name) => Text(item, name) is { Length: > 0 } text ? text : null;

    private static int Number(JsonElement item, string name) => JsonField.Number(item, name);

    private static double? DoubleOrNull(JsonElement item, string name) =>
        JsonField.Of(item, name).ValueKind == JsonValueKind.Null ? null : JsonField.Double(item, name);

    private static TimeSpan Milliseconds(JsonElement item, string name) => JsonField.Read(item, name, "a time in milliseconds", static value => TimeSpan.FromMilliseconds(value.GetDouble()));

    private static T Word<T>(JsonElement item, string name)
        where T : struct, Enum =>
        TrajectoryWords.TryRead<T>(Text(item, name), out var value) ? value : throw Unknown(name, item);

    private static FormatException Unknown(string name, JsonElement item) =>
        new($"Field '{name}' has a value that {TrajectoryJson.Schema} does not know: {JsonField.Of(item, name)}.");
}
