using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Checks what holds between the records of one file: unique ids, one set of keys, one policy per version, whole groups.</summary>
/// <remarks>Keeps 8 bytes and an entry of a hash set for each record; groups are forgotten, but for such an entry, once they are complete.</remarks>
internal sealed class FileRules(FindingSink findings)
{
    private readonly HashSet<long> _ids = [];
    private readonly Dictionary<(string Model, int Version), string> _weights = [];
    private readonly GroupLedger _groups = new(findings);
    private string? _rewards;
    private bool? _hasLogMass;

    public long Groups => _groups.Count;

    public int MaxDrift { get; private set; } = -1;

    public void Check(JsonElement root)
    {
        var id = root.GetProperty("id").GetString()!;
        if (!_ids.Add(KeyOf(id))) findings.Add("unique", "id", $"must be unique in its file, and '{id}' was there before.");
        CheckPolicy(root.GetProperty("policy"));
        CheckKeys(root);
        _groups.Add(root);
        MaxDrift = Math.Max(MaxDrift, root.GetProperty("audit").GetProperty("retokenize_drift").GetInt32());
    }

    public void Close() => _groups.Close();

    /// <summary>Gets 8 bytes that stand for a text: two of a million texts have the same with a probability of 3e-8.</summary>
    public static long KeyOf(string text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), digest);
        return BinaryPrimitives.ReadInt64LittleEndian(digest);
    }

    private void CheckPolicy(JsonElement policy)
    {
        var key = (policy.GetProperty("model").GetString()!, policy.GetProperty("version").GetInt32());
        var weights = policy.GetProperty("weights_sha256").GetString()!;
        if (!_weights.TryAdd(key, weights) && _weights[key] != weights)
        {
            findings.Add("I6", "policy.weights_sha256", $"must be the same for every record of '{key.Item1}' version {key.Item2}, '{_weights[key]}', and is '{weights}'. New weights need a new version.");
        }
    }

    private void CheckKeys(JsonElement root)
    {
        var rewards = string.Join(", ", root.GetProperty("rewards").EnumerateObject().Select(part => part.Name));
        _rewards ??= rewards;
        if (rewards != _rewards) findings.Add("I7", "rewards", $"must have the same parts in every row, '{_rewards}', and has '{rewards}'.");
        if (!root.GetProperty("has_tokens").GetBoolean()) return;
        var hasLogMass = root.TryGetProperty("log_s", out _);
        _hasLogMass ??= hasLogMass;
        if (hasLogMass != _hasLogMass) findings.Add("I7", "log_s", $"must be in every row with tokens or in none, and is {(hasLogMass ? "here but was not" : "not here but was")} before.");
    }
}
