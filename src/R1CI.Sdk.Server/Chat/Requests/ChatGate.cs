using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Server.Chat.Conversations;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Chat.Requests;

/// <summary>What stands before every endpoint of the chat: who asks, from which page, and one place where problems become answers.</summary>
internal sealed partial class ChatGate(R1ChatOptions options, ChatStore store, ILogger<ChatGate> logger)
{
    private const string Cookie = "r1chat";
    private const int CookieBytes = 16;

    /// <summary>An endpoint behind the gate.</summary>
    /// <param name="handle">Answers, or throws a <see cref="ServerProblem"/>.</param>
    public RequestDelegate Guard(Func<HttpContext, string, Task> handle) => async context =>
    {
        try
        {
            Protect(context.Response.Headers);
            if (!HttpMethods.IsGet(context.Request.Method)) CheckOrigin(context.Request);
            if (store.IsStopping) throw ServerProblem.Stopping();
            await handle(context, UserOf(context)).ConfigureAwait(false);
        }
        catch (ServerProblem problem)
        {
            await AnswerAsync(context, problem).ConfigureAwait(false);
        }
        catch (Exception problem) when (context.RequestAborted.IsCancellationRequested && problem is OperationCanceledException or IOException)
        {
            // Nobody is there to hear of it.
        }
#pragma warning disable CA1031 // A defect of ours: its page hears of it, the others do not.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailure(logger, context.Request.Path, problem);
            await AnswerAsync(context, new ServerProblem(500, "internal", $"The server failed: {problem.GetType().Name}. Its log has the reason.")).ConfigureAwait(false);
        }
    };

    private static void Protect(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'; sandbox";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
    }

    // A page of another site can send requests here with the user's cookie. Browsers say where a request comes from; programs say nothing, and have no cookie of a user's.
    private static void CheckOrigin(HttpRequest request)
    {
        var isForeign = request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
        var origin = request.Headers.Origin.ToString();
        if (isForeign || (origin.Length > 0 && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase))))
        {
            throw new ServerProblem(403, "origin", $"The request comes from a page of '{Runs.Shown.Short(origin)}', not of this server. Send it from the chat's own page.");
        }
    }

    private string UserOf(HttpContext context)
    {
        if (options.User is { } user)
        {
            return user(context) is { Length: > 0 } key ? "user:" + key : throw new ServerProblem(401, "unauthorized", "Nobody is signed in. Sign in, then load the page again.");
        }

        if (context.User.Identity is { IsAuthenticated: true, Name: { Length: > 0 } name }) return "name:" + name;
        if (context.Request.Cookies.TryGetValue(Cookie, out var cookie) && cookie.Length == 2 * CookieBytes && cookie.All(char.IsAsciiHexDigitLower)) return "cookie:" + cookie;
        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CookieBytes));
        context.Response.Cookies.Append(Cookie, made, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = "/", IsEssential = true });
        return "cookie:" + made;
    }

    private static async Task AnswerAsync(HttpContext context, ServerProblem problem)
    {
        if (context.Response.HasStarted || context.RequestAborted.IsCancellationRequested) return;
        try
        {
            if (problem.RetryAfter is { } wait) context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            var json = Json.Object(problem, static (json, problem) =>
            {
                json.WriteString("type"u8, "about:blank"u8);
                json.WriteString("title"u8, problem.Code.Replace('_', ' '));
                json.WriteNumber("status"u8, problem.HttpStatus);
                json.WriteText("detail"u8, problem.Message);
                json.WriteString("code"u8, problem.Code);
            });
            await SendAsync(context, problem.HttpStatus, json.WrittenMemory, "application/problem+json").ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // The page did not wait for the answer.
        }
    }

    public static async Task SendAsync(HttpContext context, int status, ReadOnlyMemory<byte> body, string type = "application/json")
    {
        (context.Response.StatusCode, context.Response.ContentType, context.Response.ContentLength) = (status, type, body.Length);
        await context.Response.Body.WriteAsync(body, context.RequestAborted).ConfigureAwait(false);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request for {Path} failed; it is answered with status 500.")]
    private static partial void LogFailure(ILogger logger, string path, Exception problem);
}
