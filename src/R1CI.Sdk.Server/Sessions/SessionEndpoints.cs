using Microsoft.AspNetCore.Http;
using R1CI.Sdk.Server.Requests;
using R1CI.Sdk.Server.Scheduling;

namespace R1CI.Sdk.Server.Sessions;

/// <summary>Sessions over plain HTTP, under <c>/sessions</c>: opened, used, reset and closed by their id.</summary>
internal sealed class SessionEndpoints(CodeRunner runner, SessionStore sessions, RequestBody bodies)
{
    /// <summary><c>POST /sessions</c>.</summary>
    public async Task OpenAsync(HttpContext context)
    {
        var job = await ReadAsync(context).ConfigureAwait(false);
        var session = sessions.Open(job);
        await SendAsync(context, StatusCodes.Status201Created, session).ConfigureAwait(false);
    }

    /// <summary><c>POST /sessions/{id}/run_code</c>: the request and response of <c>/run_code</c>; language and limits are the session's.</summary>
    public async Task RunAsync(HttpContext context)
    {
        var session = Find(context);
        var job = await bodies.ReadAsync(context, static body => CodeJobReader.Read(body.Span)).ConfigureAwait(false);
        if (job.Code is null) throw ServerProblem.Invalid("code", "is missing; it must be the script's text.");
        if (job.Language is { } language && runner.Executor(language).Language != session.Language)
        {
            throw ServerProblem.Invalid("language", $"is '{language}', and the session's is '{session.Language}'. Leave it out, or open a session of that language.");
        }

        if (job.Files is not null || job.RunTimeout is not null || job.MemoryBytes is not null || job.MaxSteps is not null)
        {
            throw ServerProblem.Invalid("code", "comes with files or limits of its own, which a session is given when it is opened or reset. Give them there.");
        }

        var (result, files) = await session.RunAsync(job, isBounded: true, context.RequestAborted).ConfigureAwait(false);
        var response = new RunCodeResponse(result, runner.Options.Name) { Files = files, SessionId = session.Id };
        await ProblemResponse.SendAsync(context, StatusCodes.Status200OK, response.Write().WrittenMemory).ConfigureAwait(false);
    }

    /// <summary><c>POST /sessions/{id}/reset</c>.</summary>
    public async Task ResetAsync(HttpContext context)
    {
        var session = Find(context);
        var job = await ReadAsync(context).ConfigureAwait(false);
        await session.ResetAsync(job).ConfigureAwait(false);
        await SendAsync(context, StatusCodes.Status200OK, session).ConfigureAwait(false);
    }

    /// <summary><c>GET /sessions/{id}</c>.</summary>
    public Task StateAsync(HttpContext context) => SendAsync(context, StatusCodes.Status200OK, Find(context));

    /// <summary><c>DELETE /sessions/{id}</c>.</summary>
    public async Task CloseAsync(HttpContext context)
    {
        await Find(context).DisposeAsync().ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private ServerSession Find(HttpContext context) => sessions.Find((string)context.Request.RouteValues["id"]!);

    private Task SendAsync(HttpContext context, int status, ServerSession session) => ProblemResponse.SendAsync(context, status, Json.Object(session, (json, open) =>
    {
        json.WriteString("session_id"u8, open.Id);
        json.WriteString("language"u8, open.Language);
        json.WriteString("episode_id"u8, open.EpisodeId);
        json.WriteNumber("step_count"u8, open.StepCount);
        json.WriteNumber("last_exit_code"u8, open.LastExitCode);
        json.WriteBoolean("busy"u8, open.IsBusy);
        json.WriteNumber("idle_timeout_s"u8, runner.Options.SessionIdleTimeout.TotalSeconds);
    }).WrittenMemory);

    // An empty body asks for nothing in particular; a session's language is then Python, or the only one there is.
    private async Task<CodeJob> ReadAsync(HttpContext context)
    {
        var job = await bodies.ReadAsync(context, static body => body.IsEmpty ? new CodeJob() : CodeJobReader.Read(body.Span)).ConfigureAwait(false);
        return job with { Language = job.Language ?? (context.Request.RouteValues.ContainsKey("id") ? null : runner.DefaultLanguage) };
    }
}
