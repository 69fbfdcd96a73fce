using Microsoft.AspNetCore.Http;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Server.Scheduling;

namespace R1CI.Sdk.Server.Requests;

/// <summary><c>POST /run_code</c>: one script in a session of its own.</summary>
internal sealed class RunCodeEndpoint(CodeRunner runner, RequestBody bodies)
{
    public async Task HandleAsync(HttpContext context)
    {
        // Before the body is read: to send a client away has to cost less than to serve it.
        if (runner.Refusal() is { } refusal)
        {
            await ProblemResponse.SendAsync(context, refusal).ConfigureAwait(false);
            return;
        }

        var job = await bodies.ReadAsync(context, static body => CodeJobReader.Read(body.Span)).ConfigureAwait(false);
        var (result, files) = await RunAsync(job, context.RequestAborted).ConfigureAwait(false);
        var response = new RunCodeResponse(result, runner.Options.Name) { Files = files };
        await ProblemResponse.SendAsync(context, StatusCodes.Status200OK, response.Write().WrittenMemory).ConfigureAwait(false);
    }

    /// <summary>Runs a job in a session of its own.</summary>
    public async Task<(ExecutionResult Result, FetchedFiles Files)> RunAsync(CodeJob job, CancellationToken cancellationToken)
    {
        var executor = runner.Executor(job.Language);
        if (job.Code is null) throw ServerProblem.Invalid("code", "is missing; it must be the script's text.");
        var limits = job.Limits(runner.Options, long.MaxValue);
        var session = CodeRunner.CreateSession(executor, job.SessionOptions(limits));
        try
        {
            var request = new CodeRequest(job.Code) { EndsProgram = true, Stdin = new StringReader(job.Stdin ?? "") };
            var result = await runner.RunAsync(executor.Language, session, request, isBounded: true, cancellationToken).ConfigureAwait(false);
            return (result, FetchedFiles.From(session, job.FetchFiles, runner.Options.MaxFetchBytes));
        }
        finally
        {
            await session.DisposeAsync().ConfigureAwait(false);
        }
    }
}
