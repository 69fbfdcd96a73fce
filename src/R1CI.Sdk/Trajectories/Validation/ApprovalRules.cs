using System.Text.Json;

namespace R1CI.Sdk.Trajectories.Validation;

/// <summary>Checks that an audit entry is for what its digest says.</summary>
internal static class ApprovalRules
{
    public static void Check(JsonElement root, FindingSink findings)
    {
        var calls = root.GetProperty("calls").EnumerateArray().GroupBy(call => call.GetProperty("id").GetString()!).ToDictionary(group => group.Key, group => group.First());
        var index = -1;
        foreach (var item in root.GetProperty("approvals").EnumerateArray())
        {
            var field = $"approvals[{++index}]";
            if (!item.TryGetProperty("decision", out var decision) || !calls.TryGetValue(item.GetProperty("call").GetString()!, out var call)) continue;
            if (item.GetProperty("approved").GetBoolean() != decision.ValueEquals("approved")) findings.Add("facts", $"{field}.approved", $"must be true exactly when 'decision' is 'approved', which is {JsonShape.Describe(decision)}.");
            var (hosts, host) = (call.GetProperty("host"), item.TryGetProperty("host", out var at) ? at.GetInt32() : -1);
            if (host >= hosts.GetArrayLength())
            {
                findings.Add("facts", $"{field}.host", $"must be one of the script's {hosts.GetArrayLength()} calls of host functions, from 0, and is {host}.");
                continue;
            }

            var asked = host < 0 ? call.GetProperty("code").GetString()! : $"{hosts[host].GetProperty("name").GetString()}\n{hosts[host].GetProperty("arguments").GetString()}";
            if (!item.GetProperty("sha256").ValueEquals(ContentHash.Of(asked))) findings.Add("facts", $"{field}.sha256", $"must be the digest of what was asked for, {ContentHash.Of(asked)}, and is {JsonShape.Describe(item.GetProperty("sha256"))}.");
        }
    }
}
