using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Server.Metrics;

namespace R1CI.Sdk.Server.Requests;

/// <summary>What stands before every endpoint: token, origin, and one place where problems become answers.</summary>
internal sealed partial class RequestGate
{
    private readonly ServerMetrics _metrics;
    private readonly ILogger _logger;
    private readonly byte[]? _token;

    public RequestGate(R1CodeServerOptions options, ServerMetrics metrics, ILogger<RequestGate> logger)
    {
        (_metrics, _logger) = (metrics, logger);
        _token = options.Token is { } token ? SHA256.HashData(Encoding.ASCII.GetBytes(token)) : null;
    }

    /// <summary>An endpoint behind the gate.</summary>
    /// <param name="route">Its name in the metrics.</param>
    /// <param name="handle">Answers, or throws a <see cref="ServerProblem"/>.</param>
    /// <param name="isOpen">Whether it needs no token.</param>
    public RequestDelegate Guard(string route, Func<HttpContext, Task> handle, bool isOpen = false) => async context =>
    {
        try
        {
            if (!isOpen) Check(context.Request);
            await handle(context).ConfigureAwait(false);
        }
        catch (ServerProblem problem)
        {
            await AnswerAsync(context, problem).ConfigureAwait(false);
        }
        catch (Exception problem) when (context.RequestAborted.IsCancellationRequested && problem is OperationCanceledException or IOException)
        {
            // Nobody is there to hear of it.
            _metrics.Answered(route, 499);
            return;
        }
#pragma warning disable CA1031 // A defect of ours or of an executor: its client hears of it, the others do not.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailure(_logger, route, problem);
            await AnswerAsync(context, new ServerProblem(500, "internal", $"The server failed: {problem.GetType().Name}. Its log has the reason.")).ConfigureAwait(false);
        }

        _metrics.Answered(route, context.Response.StatusCode);
    };

    private static async Task AnswerAsync(HttpContext context, ServerProblem problem)
    {
        if (context.Response.HasStarted || context.RequestAborted.IsCancellationRequested) return;
        try
        {
            await ProblemResponse.SendAsync(context, problem).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The client did not wait for the answer.
        }
    }

    /// <exception cref="ServerProblem">The request comes from a web page, or lacks the token.</exception>
    private void Check(HttpRequest request)
    {
        // Programs send no Origin. A page in a browser on this machine does, and could otherwise reach a server that listens here without a token.
        if (request.Headers.Origin.Count > 0)
        {
            throw new ServerProblem(403, "origin", "Requests of web pages (with an Origin header) are refused. Send them from a program, or put a server of yours between.");
        }

        if (_token is not null && !IsToken(request.Headers.Authorization.ToString()))
        {
            throw new ServerProblem(401, "unauthorized", "The token is missing or wrong. Send the header 'Authorization: Bearer TOKEN', with the token that the server was started with.");
        }
    }

    private bool IsToken(ReadOnlySpan<char> header)
    {
        const string Bearer = "Bearer ", Basic = "Basic ";
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return IsEqual(Encoding.UTF8.GetBytes(header[Bearer.Length..].Trim().ToString()));
        // What clients make of http://any:TOKEN@host/, for those that can only be given an address.
        if (!header.StartsWith(Basic, StringComparison.OrdinalIgnoreCase)) return false;
        var encoded = Encoding.UTF8.GetBytes(header[Basic.Length..].Trim().ToString());
        var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(encoded.Length)];
        if (Base64.DecodeFromUtf8(encoded, decoded, out _, out var length) != System.Buffers.OperationStatus.Done) return false;
        var colon = decoded.AsSpan(0, length).IndexOf((byte)':');
        return colon >= 0 && IsEqual(decoded.AsSpan(colon + 1, length - colon - 1));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request for {Route} failed; it is answered with status 500.")]
    private static partial void LogFailure(ILogger logger, string route, Exception problem);

    // Digests have one length, so that the comparison takes as long for every wrong token.
    private bool IsEqual(ReadOnlySpan<byte> token) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(token), _token);
}
