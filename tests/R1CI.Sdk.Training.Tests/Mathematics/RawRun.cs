using System.Text.Json;

namespace R1CI.Sdk.Training.Tests.Mathematics;

/// <summary>A line of <c>ci.traj/1</c>, read with a JSON parser and the format's description only; nothing here calls the code under test.</summary>
internal sealed class RawRun
{
    private readonly JsonElement _root;

    private RawRun(JsonElement root)
    {
        _root = root;
        (Id, Ids) = (root.GetProperty("id").GetString()!, Numbers(root, "ids", value => value.GetInt32()));
        LogProbs = Numbers(root, "logprobs", value => value.GetSingle());
        LogMass = root.TryGetProperty("log_s", out _) ? Numbers(root, "log_s", value => value.GetSingle()) : new float[Ids.Length];
        Reference = Numbers(root.GetProperty("reference"), "logprobs", value => value.GetSingle());
        (IsSampled, TurnOf) = (new bool[Ids.Length], new int[Ids.Length]);
        foreach (var segment in root.GetProperty("segments").EnumerateArray())
        {
            var kind = segment.GetProperty("k").GetString();
            for (var at = segment.GetProperty("s").GetInt32(); at < segment.GetProperty("e").GetInt32(); at++)
            {
                (IsSampled[at], TurnOf[at]) = (kind == "model", segment.GetProperty("turn").GetInt32());
                PromptLength += kind == "prompt" ? 1 : 0;
            }
        }
    }

    public string Id { get; }

    public int[] Ids { get; }

    public float[] LogProbs { get; }

    public float[] LogMass { get; }

    /// <summary>Gets the reference policy's log-probabilities; empty without one.</summary>
    public float[] Reference { get; }

    /// <summary>Gets, per token, whether the policy drew it: only such tokens have a loss.</summary>
    public bool[] IsSampled { get; }

    public int[] TurnOf { get; }

    public int PromptLength { get; }

    public string Group => _root.GetProperty("group").GetProperty("id").GetString()!;

    public int GroupSize => _root.GetProperty("group").GetProperty("size").GetInt32();

    public int Sample => _root.GetProperty("group").GetProperty("sample").GetInt32();

    public double? Reward => _root.GetProperty("reward") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    public bool IsTruncated => _root.GetProperty("stop").GetString() is not ("eos" or "stop_string");

    /// <summary>Gets whether something other than the model's words ended the run: there is nothing to learn from it.</summary>
    public bool HasFailed => _root.GetProperty("failure").GetString() != "" || Turns.All(turn => turn.GetProperty("stop").GetString() == "");

    public bool IsUnscored => Reward is null || _root.GetProperty("rewards").EnumerateObject().Any(
        part => part.Value.GetProperty("status").GetString() != "ok" && part.Value.GetProperty("weight").GetDouble() != 0);

    /// <summary>Gets the turns whose script was run or asked for and did not end well.</summary>
    public HashSet<int> FailedTurns => [.. _root.GetProperty("calls").EnumerateArray()
        .Where(call => call.GetProperty("status").GetString() != "ok").Select(call => call.GetProperty("turn").GetInt32())];

    private IEnumerable<JsonElement> Turns => _root.GetProperty("turns").EnumerateArray();

    public static List<RawRun> ReadAll(string path) => [.. File.ReadLines(path).Select(line => new RawRun(JsonElement.Parse(line)))];

    private static T[] Numbers<T>(JsonElement row, string name, Func<JsonElement, T> read) => [.. row.GetProperty(name).EnumerateArray().Select(read)];
}
