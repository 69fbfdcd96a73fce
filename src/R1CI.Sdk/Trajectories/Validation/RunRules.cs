using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Checks that the parts of a record whose shape is right tell one story: messages, turns, calls, rewards and the end.</summary>
internal static class RunRules
{
    // What a sum of a few rounded products may be off by.
    private const double RewardTolerance = 1e-9;

    public static void Check(JsonElement root, FindingSink findings)
    {
        var isAligned = CheckMessages(root, findings);
        CheckCalls(root, findings);
        CheckSegments(root, findings);
        if (isAligned) CheckRoles(root, findings);
        if (isAligned) CheckObservations(root, findings);
        CheckRewards(root, findings);
        CheckEnd(root, findings);
        CheckGroup(root, findings);
    }

    private static bool CheckMessages(JsonElement root, FindingSink findings)
    {
        var (messages, prompt) = (root.GetProperty("messages").GetArrayLength(), root.GetProperty("prompt_messages").GetInt32());
        var replies = root.GetProperty("turns").EnumerateArray().Sum(turn => turn.GetProperty("observation").ValueEquals("") ? 1 : 2);
        if (prompt + replies == messages) return true;
        findings.Add("facts", "messages", $"must be the {prompt} of the prompt, a reply for each turn and each observation, together {prompt + replies}, and are {messages}.");
        return false;
    }

    private static void CheckCalls(JsonElement root, FindingSink findings)
    {
        var turns = root.GetProperty("turns").GetArrayLength();
        var last = -1;
        HashSet<string> names = [];
        var index = 0;
        foreach (var call in root.GetProperty("calls").EnumerateArray())
        {
            var turn = call.GetProperty("turn").GetInt32();
            if (turn <= last || turn >= turns)
            {
                findings.Add("facts", $"calls[{index}].turn", $"must be one of {turns} turns and later than the call before; it is {turn}.");
            }

            if (!names.Add(call.GetProperty("id").GetString()!)) findings.Add("unique", $"calls[{index}].id", $"must be unique in its record, and '{call.GetProperty("id").GetString()}' is there twice.");
            CheckDigest(call.GetProperty("code"), call.GetProperty("code_sha256"), $"calls[{index}].code_sha256", findings);
            CheckFiles(call, index, findings);
            (last, index) = (turn, index + 1);
        }

        ApprovalRules.Check(root, findings);
        foreach (var (list, field) in ((JsonElement, string)[])[(root.GetProperty("approvals"), "approvals"), (root.GetProperty("self_check").GetProperty("tries"), "self_check.tries")])
        {
            index = 0;
            foreach (var item in list.EnumerateArray())
            {
                var name = item.GetProperty("call").GetString()!;
                if (name.Length > 0 && !names.Contains(name)) findings.Add("facts", $"{field}[{index}].call", $"must name one of the record's calls, and is '{name}'.");
                index++;
            }
        }
    }

    private static void CheckFiles(JsonElement call, int index, FindingSink findings)
    {
        if (!call.TryGetProperty("files", out var files)) return;
        var at = -1;
        foreach (var file in files.EnumerateArray())
        {
            var field = $"calls[{index}].files[{++at}]";
            if (!file.TryGetProperty("text", out var text)) continue;
            CheckDigest(text, file.GetProperty("sha256"), field + ".sha256", findings);
            var (bytes, stated) = (Encoding.UTF8.GetByteCount(text.GetString()!), file.GetProperty("bytes").GetInt64());
            if (bytes != stated) findings.Add("facts", field + ".bytes", $"must be the length of its text, {bytes}, and is {stated}.");
        }
    }

    // What segments say of their turns, the turns say too.
    private static void CheckSegments(JsonElement root, FindingSink findings)
    {
        var turns = root.GetProperty("turns");
        var calls = root.GetProperty("calls").EnumerateArray().GroupBy(call => call.GetProperty("turn").GetInt32()).ToDictionary(group => group.Key, group => group.First().GetProperty("id").GetString()!);
        var (index, sampled) = (-1, -1);
        foreach (var segment in root.GetProperty("segments").EnumerateArray())
        {
            var (turn, field) = (segment.GetProperty("turn").GetInt32(), $"segments[{++index}]");
            if (turn < 0 || turn >= turns.GetArrayLength()) continue; // I2 says so
            Require($"{field}.phase", turns[turn].GetProperty("phase").GetString()!, segment.GetProperty("phase").GetString()!);
            if (segment.TryGetProperty("call", out var call)) Require($"{field}.call", calls.GetValueOrDefault(turn, ""), call.GetString()!);
            if (!segment.TryGetProperty("stop", out var stop)) continue;
            Require($"{field}.stop", turns[turn].GetProperty("stop").GetString()!, stop.GetString()!);
            if (turn <= sampled) findings.Add("I2", $"{field}.turn", $"must be another turn than that of the sampled segment before, and is {turn} again.");
            sampled = turn;
        }

        void Require(string field, string expected, string stated)
        {
            if (stated != expected) findings.Add("facts", field, $"must be what its turn says, '{expected}', and is '{stated}'.");
        }
    }

    private static void CheckRoles(JsonElement root, FindingSink findings)
    {
        var at = root.GetProperty("prompt_messages").GetInt32();
        foreach (var turn in root.GetProperty("turns").EnumerateArray())
        {
            Require("assistant");
            if (!turn.GetProperty("observation").ValueEquals("")) Require(turn.GetProperty("observation_role").GetString() is { Length: > 0 } role ? role : "tool");
        }

        void Require(string role)
        {
            var stated = root.GetProperty("messages")[at].GetProperty("role");
            if (!stated.ValueEquals(role)) findings.Add("facts", $"messages[{at}].role", $"must be '{role}' by the record's turns, and is {JsonShape.Describe(stated)}.");
            at++;
        }
    }

    // The digest is of the text that the model read, which is one of the messages.
    private static void CheckObservations(JsonElement root, FindingSink findings)
    {
        var (messages, turns) = (root.GetProperty("messages"), root.GetProperty("turns"));
        Dictionary<int, int> observed = [];
        var (at, turn) = (root.GetProperty("prompt_messages").GetInt32(), 0);
        foreach (var item in turns.EnumerateArray())
        {
            at++;
            if (!item.GetProperty("observation").ValueEquals("")) observed[turn] = at++;
            turn++;
        }

        var index = 0;
        foreach (var call in root.GetProperty("calls").EnumerateArray())
        {
            var (field, digest) = ($"calls[{index++}].obs_sha256", call.GetProperty("obs_sha256"));
            if (observed.TryGetValue(call.GetProperty("turn").GetInt32(), out var message))
            {
                CheckDigest(messages[message].GetProperty("content"), digest, field, findings);
            }
            else if (!digest.ValueEquals(""))
            {
                findings.Add("facts", field, "must be empty when the model read nothing after the call.");
            }
        }
    }

    private static void CheckDigest(JsonElement text, JsonElement digest, string field, FindingSink findings)
    {
        if (!digest.ValueEquals(ContentHash.Of(text.GetString()!)))
        {
            findings.Add("facts", field, $"must be the digest of its text, {ContentHash.Of(text.GetString()!)}, and is {JsonShape.Describe(digest)}.");
        }
    }

    private static void CheckRewards(JsonElement root, FindingSink findings)
    {
        var (sum, isWhole, count) = (0.0, true, 0);
        foreach (var part in root.GetProperty("rewards").EnumerateObject())
        {
            var (score, isOk) = (part.Value.GetProperty("score"), part.Value.GetProperty("status").ValueEquals("ok"));
            if (isOk == (score.ValueKind == JsonValueKind.Null))
            {
                findings.Add("facts", $"rewards.{part.Name}.score", $"must be a number when the status is 'ok' and null otherwise; it is {score.GetRawText()} with {part.Value.GetProperty("status").GetRawText()}.");
                return;
            }

            var weight = part.Value.GetProperty("weight").GetDouble();
            isWhole &= isOk || weight == 0;
            sum += isOk ? score.GetDouble() * weight : 0;
            count++;
        }

        var reward = root.GetProperty("reward");
        if (count == 0 ? reward.ValueKind != JsonValueKind.Null : isWhole != (reward.ValueKind != JsonValueKind.Null))
        {
            findings.Add("facts", "reward", $"must be null exactly when a part that counts could not be scored, and is {reward.GetRawText()}.");
        }
        else if (count > 0 && isWhole && Math.Abs(reward.GetDouble() - sum) > RewardTolerance * Math.Max(1, Math.Abs(sum)))
        {
            findings.Add("facts", "reward", $"must be the sum of score times weight, {sum:R}, and is {reward.GetRawText()}.");
        }
    }

    private static void CheckEnd(JsonElement root, FindingSink findings)
    {
        var (stop, reason) = (root.GetProperty("stop").GetString()!, root.GetProperty("stop_reason").GetString()!);
        if (root.GetProperty("truncated").GetBoolean() != TrajectoryWords.IsTruncated(stop))
        {
            findings.Add("facts", "truncated", $"must be {(TrajectoryWords.IsTruncated(stop) ? "true" : "false")} when 'stop' is '{stop}'.");
        }

        var turns = root.GetProperty("turns");
        var last = turns.GetArrayLength() == 0 ? "eos" : turns[turns.GetArrayLength() - 1].GetProperty("stop").GetString()!;
        if (StopReasonExtensions.TryParseJsonName(reason, out var known) && TrajectoryWords.StopOf(known, last) is var due && due != stop)
        {
            findings.Add("facts", "stop", $"must be '{due}' when 'stop_reason' is '{reason}' and the last turn's stop '{last}', and is '{stop}'.");
        }

        if (reason == "failed" != (root.GetProperty("failure").GetString()!.Length > 0))
        {
            findings.Add("facts", "failure", $"must name a source exactly when 'stop_reason' is 'failed', which is '{reason}'.");
        }

        if (root.GetProperty("has_tokens").GetBoolean() && stop is "eos" or "stop_string" or "length"
            && root.GetProperty("segments") is var segments && segments.GetArrayLength() > 0 && !segments[segments.GetArrayLength() - 1].GetProperty("k").ValueEquals("model"))
        {
            findings.Add(stop == "length" ? "I5" : "I4", "segments", $"must end with what the model sampled when 'stop' is '{stop}': trainers take a row whose last id is not the end token for truncated.");
        }
    }

    private static void CheckGroup(JsonElement root, FindingSink findings)
    {
        var (size, sample) = (root.GetProperty("group").GetProperty("size").GetInt32(), root.GetProperty("group").GetProperty("sample").GetInt32());
        if (sample >= size) findings.Add("group", "group.sample", $"must be less than the group's size, {size}, and is {sample}.");
    }
}
