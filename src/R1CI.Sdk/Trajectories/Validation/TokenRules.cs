using System.Runtime.InteropServices;
using System.Text.Json;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Checks the token stream of a record whose shape is right: I1 to I5.</summary>
internal static class TokenRules
{
    public static void Check(JsonElement root, FindingSink findings)
    {
        var ids = root.GetProperty("ids").GetArrayLength();
        if (root.GetProperty("has_tokens").GetBoolean() != ids > 0)
        {
            findings.Add("I1", "has_tokens", $"must be {(ids > 0 ? "true" : "false")} when 'ids' has {ids:N0} items.");
        }

        var isWhole = CheckLengths(root, ids, findings) & CheckTiling(root, ids, findings);
        CheckSampling(root, ids, findings);
        if (ids == 0 || !isWhole) return;
        CheckEnds(root, ids, findings);
        CheckLogProbs(root, findings);
        if (!root.GetProperty("audit").GetProperty("template_prefix_ok").GetBoolean())
        {
            findings.Add("I3", "audit.template_prefix_ok", "must be true: the history was rendered again in the middle of the run, so earlier turns' sampled tokens are not in 'ids'. " +
                "Write such a run as a branch with 'parent'.");
        }
    }

    private static bool CheckLengths(JsonElement root, int ids, FindingSink findings)
    {
        var isGood = true;
        Require("logprobs", root.GetProperty("logprobs"));
        if (root.TryGetProperty("log_s", out var logMass)) Require("log_s", logMass);
        var reference = root.GetProperty("reference").GetProperty("logprobs");
        if (reference.GetArrayLength() > 0) Require("reference.logprobs", reference);
        return isGood;

        void Require(string field, JsonElement values)
        {
            if (values.GetArrayLength() == ids) return;
            findings.Add("I1", field, $"must have as many items as 'ids', {ids:N0}, and has {values.GetArrayLength():N0}.");
            isGood = false;
        }
    }

    // I2: the segments tile the stream; I1: it begins with a prompt and has something to train on.
    private static bool CheckTiling(JsonElement root, int ids, FindingSink findings)
    {
        var (end, index, sampled, turn, turns) = (0, 0, 0, -1, root.GetProperty("turns").GetArrayLength());
        foreach (var segment in root.GetProperty("segments").EnumerateArray())
        {
            var (start, next, kind, of) = (Number(segment, "s"), Number(segment, "e"), segment.GetProperty("k").GetString()!, Number(segment, "turn"));
            if (start != end || next <= start || next > ids)
            {
                findings.Add("I2", $"segments[{index}]", $"must begin at {end}, where the one before ends, and end after that within {ids:N0} ids; it is {start} to {next}.");
                return false;
            }

            if (kind == "prompt" != (index == 0))
            {
                findings.Add("I1", $"segments[{index}].k", index == 0 ? $"must be 'prompt' in the first segment, and is '{kind}'." : "must be 'prompt' in the first segment only.");
            }

            if (of < turn || of >= turns || of < 0 != (kind == "prompt"))
            {
                findings.Add("I2", $"segments[{index}].turn", $"must be -1 in the prompt, not less than before and less than {turns} turns; it is {of}.");
            }

            CheckSegmentKeys(segment, index, kind, findings);
            (end, turn, index) = (next, Math.Max(turn, of), index + 1);
            sampled += kind == "model" ? next - start : 0;
        }

        if (end != ids) findings.Add("I2", "segments", $"must cover all {ids:N0} ids, and cover {end:N0}.");
        if (ids > 0 && sampled == 0) findings.Add("I1", "segments", "must have at least one token of the model: trainers index the last token of every completion.");
        return end == ids;
    }

    private static void CheckSegmentKeys(JsonElement segment, int index, string kind, FindingSink findings)
    {
        foreach (var (key, owner) in (ReadOnlySpan<(string, string)>)[("stop", "model"), ("call", "tool")])
        {
            if (segment.TryGetProperty(key, out _) != (kind == owner))
            {
                findings.Add("I7", $"segments[{index}].{key}", $"must be there in segments of kind '{owner}' and no others; this one is '{kind}'.");
            }
        }
    }

    // I4: the sampled end token is the last of its segment. I5: nothing follows a generation that was cut.
    private static void CheckEnds(JsonElement root, int ids, FindingSink findings)
    {
        HashSet<int> endIds = [.. root.GetProperty("policy").GetProperty("eos_ids").EnumerateArray().Select(id => id.GetInt32())];
        var stream = root.GetProperty("ids");
        var index = 0;
        foreach (var segment in root.GetProperty("segments").EnumerateArray())
        {
            var end = Number(segment, "e");
            if (segment.TryGetProperty("stop", out var stop))
            {
                if (stop.ValueEquals("eos") && endIds.Count > 0 && !endIds.Contains(stream[end - 1].GetInt32()))
                {
                    findings.Add("I4", $"ids[{end - 1}]", $"must be the sampled end token ({string.Join(", ", endIds.Order())}), since segments[{index}] stopped at one, and is {stream[end - 1].GetInt32()}.");
                }

                if (stop.ValueEquals("length") && end < ids)
                {
                    findings.Add("I5", $"segments[{index}]", $"stopped at its length, so nothing may follow it; {ids - end:N0} ids do.");
                }
            }

            index++;
        }
    }

    private static void CheckLogProbs(JsonElement root, FindingSink findings)
    {
        CheckValues("logprobs", root.GetProperty("logprobs"));
        if (root.TryGetProperty("log_s", out var logMass)) CheckValues("log_s", logMass);
        if (root.GetProperty("reference").GetProperty("logprobs") is var reference && reference.GetArrayLength() > 0) CheckValues("reference.logprobs", reference);

        void CheckValues(string field, JsonElement values)
        {
            var at = 0;
            var value = values.EnumerateArray();
            foreach (var segment in root.GetProperty("segments").EnumerateArray())
            {
                var isSampled = segment.GetProperty("k").ValueEquals("model");
                for (var end = Number(segment, "e"); at < end && value.MoveNext(); at++)
                {
                    var text = JsonMarshal.GetRawUtf8Value(value.Current);
                    if (isSampled ? text[0] == '-' || IsZero(text) : IsZero(text)) continue;
                    findings.Add("I2", $"{field}[{at}]", isSampled
                        ? $"must be at most 0, since no token is likelier than certain, and is {value.Current.GetRawText()}."
                        : $"must be 0.0 for a token that was not sampled, and is {value.Current.GetRawText()}.");
                }
            }
        }
    }

    private static void CheckSampling(JsonElement root, int ids, FindingSink findings)
    {
        var sampling = root.GetProperty("sampling");
        var temperature = sampling.GetProperty("temperature").GetDouble();
        if (sampling.GetProperty("logprobs").ValueEquals("raw@T") != ids > 0)
        {
            findings.Add("I2", "sampling.logprobs", $"must say what 'logprobs' are, 'raw@T', exactly when there are any, and is {sampling.GetProperty("logprobs").GetRawText()}.");
        }

        var isCut = sampling.GetProperty("top_p").GetDouble() < 1 || Number(sampling, "top_k") > 0 || sampling.GetProperty("min_p").GetDouble() > 0;
        if (ids > 0 && isCut && temperature > 0 && !root.TryGetProperty("log_s", out _))
        {
            findings.Add("I2", "log_s", "is missing, and must be there when top_p, top_k or min_p cut the distribution: without it the trainer's ratio is off by the mass that was cut.");
        }
    }

    private static bool IsZero(ReadOnlySpan<byte> text) => text.SequenceEqual("0.0"u8) || text.IndexOfAnyInRange((byte)'1', (byte)'9') < 0;

    private static int Number(JsonElement item, string name) => item.GetProperty(name).GetInt32();
}
