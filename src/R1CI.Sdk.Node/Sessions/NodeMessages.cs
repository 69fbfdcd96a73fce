using System.Text.Json;
using System.Text.Json.Serialization;

namespace R1CI.Sdk.Node.Sessions;

/// <summary>What a child is told once, before anything else.</summary>
/// <param name="Clock">Milliseconds since 1970 that the guest's clock shows when a script starts.</param>
/// <param name="Seed">Four 32-bit words, not all 0.</param>
/// <param name="Functions">The host's functions.</param>
internal sealed record NodeSetUp(long Clock, uint[] Seed, NodeFunction[] Functions);

internal sealed record NodeFunction(string Name, List<string> Parameters);

/// <summary>One script; the timeout is in milliseconds.</summary>
internal sealed record NodeRequest(string Code, string File, double Timeout, int MaxOutput, int MaxCalls);

/// <summary>How a script ended, and after how many microseconds from the request on.</summary>
internal sealed record NodeAnswer(string Status, string? Error, string ErrorType, string? Value, long Us);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NodeSetUp))]
[JsonSerializable(typeof(NodeRequest))]
[JsonSerializable(typeof(NodeAnswer))]
[JsonSerializable(typeof(string))]
internal sealed partial class NodeMessages : JsonSerializerContext;
