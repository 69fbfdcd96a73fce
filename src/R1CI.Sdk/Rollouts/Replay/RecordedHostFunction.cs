using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Rollouts.Replay;

/// <summary>Stands in for a function of the recording host: answers each call with what was recorded for it.</summary>
internal sealed class RecordedHostFunction : AIFunction
{
    private readonly RecordedHost _host;

    /// <param name="name">The function's name.</param>
    /// <param name="parameters">The names of its parameters in the order in which positional arguments fill them.</param>
    /// <param name="host">What was recorded.</param>
    public RecordedHostFunction(string name, IEnumerable<string> parameters, RecordedHost host)
    {
        (Name, _host) = (name, host);
        var properties = new JsonObject(parameters.Select(parameter => KeyValuePair.Create(parameter, (JsonNode?)new JsonObject())));
        JsonSchema = JsonElement.Parse(new JsonObject { ["type"] = "object", ["properties"] = properties }.ToJsonString());
    }

    public override string Name { get; }

    public override JsonElement JsonSchema { get; }

    protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var members = arguments.Select(pair => $"\"{JsonEncodedText.Encode(pair.Key)}\":{((JsonElement)pair.Value!).GetRawText()}");
        return ValueTask.FromResult<object?>(_host.Answer(Name, $"{{{string.Join(',', members)}}}"));
    }
}

/// <summary>The host calls of the script that is executed again, answered in order.</summary>
internal sealed class RecordedHost
{
    private IReadOnlyList<HostCall> _calls = [];
    private int _next;

    /// <summary>Creates a stand-in for every function that a run called.</summary>
    public IReadOnlyList<AIFunction> CreateFunctions(IEnumerable<CodeCall> calls) =>
    [
        .. calls.SelectMany(call => call.Result?.HostCalls ?? []).GroupBy(call => call.Name)
            .Select(group => new RecordedHostFunction(group.Key, group.SelectMany(call => NamesOf(call.Arguments)).Distinct(), this)),
    ];

    public void Expect(IReadOnlyList<HostCall> calls) => (_calls, _next) = (calls, 0);

    // Calls whose arguments never became JSON did not reach the function then either, so they are passed over.
    public JsonElement Answer(string name, string arguments)
    {
        var canonical = Canonical(arguments);
        for (var i = _next; i < _calls.Count; i++)
        {
            if (_calls[i].Name != name || Canonical(_calls[i].Arguments) != canonical) continue;
            _next = i + 1;
            return _calls[i].Result is { } result ? JsonElement.Parse(result) : throw new RecordedHostException(_calls[i].Error ?? "");
        }

        throw new RecordedHostException($"{name}({arguments}) was not called at this place when the run was recorded");
    }

    private static string Canonical(string json) => Encoding.UTF8.GetString(new CanonicalJson().Of(Encoding.UTF8.GetBytes(json)));

    private static IEnumerable<string> NamesOf(string arguments)
    {
        using var document = JsonDocument.Parse(arguments);
        return [.. document.RootElement.EnumerateObject().Select(member => member.Name)];
    }
}
