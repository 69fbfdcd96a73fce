using System.Text.Json;
using Microsoft.AspNetCore.Http;
using R1CI.Sdk.Server.Requests;
using R1CI.Sdk.Server.Scheduling;

namespace R1CI.Sdk.Server.Sessions;

/// <summary>
/// OpenEnv's HTTP endpoints. As in its own server each <c>/reset</c>, <c>/step</c> and <c>/state</c> has an environment of its own, which ends with the answer;
/// what lasts over several steps goes over <see cref="OpenEnvSocket"/>.
/// </summary>
internal sealed class OpenEnvEndpoints(CodeRunner runner, RunCodeEndpoint scripts, RequestBody bodies)
{
    private const string Schema =
        """
        {"action":{"title":"CodeAction","type":"object","properties":{"code":{"type":"string"},"stdin":{"type":["string","null"]},"metadata":{"type":"object"}},"required":["code"]},
        "observation":{"title":"CodeObservation","type":"object","properties":{"stdout":{"type":"string"},"stderr":{"type":"string"},"exit_code":{"type":"integer"},"metadata":{"type":"object"}}},
        "state":{"title":"CodeState","type":"object","properties":{"episode_id":{"type":["string","null"]},"step_count":{"type":"integer"},"last_exit_code":{"type":"integer"}}}}
        """;

    public async Task ResetAsync(HttpContext context)
    {
        // Checked and then forgotten: there is no next request that would see it.
        await bodies.ReadAsync(context, static body => body.IsEmpty ? new CodeJob() : CodeJobReader.Read(body.Span)).ConfigureAwait(false);
        await ProblemResponse.SendAsync(context, StatusCodes.Status200OK, OpenEnvMessages.Observation(null)).ConfigureAwait(false);
    }

    public async Task StepAsync(HttpContext context)
    {
        if (runner.Refusal() is { } refusal) throw refusal;
        var job = await bodies.ReadAsync(context, ReadStep).ConfigureAwait(false);
        var (result, _) = await scripts.RunAsync(job with { Language = job.Language ?? runner.DefaultLanguage }, context.RequestAborted).ConfigureAwait(false);
        await ProblemResponse.SendAsync(context, StatusCodes.Status200OK, OpenEnvMessages.Observation(result)).ConfigureAwait(false);
    }

    public static Task StateAsync(HttpContext context) => ProblemResponse.SendAsync(context, StatusCodes.Status200OK, OpenEnvMessages.State(null));

    public static Task SchemaAsync(HttpContext context) => ProblemResponse.SendAsync(context, StatusCodes.Status200OK, System.Text.Encoding.UTF8.GetBytes(Schema));

    public Task MetadataAsync(HttpContext context) => ProblemResponse.SendAsync(context, StatusCodes.Status200OK, Json.Object(runner, static (json, runner) =>
    {
        json.WriteString("name"u8, "r1ci"u8);
        json.WriteString("description"u8, $"Runs code in sandboxed interpreters: {string.Join(", ", runner.Languages)}.");
        json.WriteString("version"u8, typeof(CodeRunner).Assembly.GetName().Version?.ToString(3));
    }).WrittenMemory);

    private static CodeJob ReadStep(ReadOnlyMemory<byte> body)
    {
        // For the field that stands beside the action; everything of the body's form is checked with it.
        var outer = CodeJobReader.Read(body.Span);
        using var message = JsonDocument.Parse(body);
        var action = OpenEnvMessages.Job(message.RootElement, "action") ?? throw ServerProblem.Invalid("action", "is missing; it must be an object with \"code\".");
        return action with { RunTimeout = action.RunTimeout ?? outer.RunTimeout };
    }
}
