using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace R1CI.Sdk.Server.Requests;

/// <summary>Sends answers: a result, or a problem in the shape of both worlds.</summary>
internal static class ProblemResponse
{
    /// <summary>Sends a body of JSON.</summary>
    public static async Task SendAsync(HttpContext context, int status, ReadOnlyMemory<byte> json)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = "application/json";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>
    /// Sends a problem: <c>status</c> and <c>message</c> as SandboxFusion has them, <c>detail</c> as its validation errors have it, and <c>error</c> for programs.
    /// </summary>
    public static Task SendAsync(HttpContext context, ServerProblem problem)
    {
        if (problem.RetryAfter is { } wait)
        {
            // Whole seconds by the standard; the body has it exactly.
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        if (problem.HttpStatus == StatusCodes.Status401Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer";
        return SendAsync(context, problem.HttpStatus, Json.Object(problem, Write).WrittenMemory);
    }

    private static void Write(System.Text.Json.Utf8JsonWriter json, ServerProblem problem)
    {
        json.WriteString("status"u8, "SandboxError"u8);
        json.WriteText("message"u8, problem.Message);
        json.WriteStartArray("detail"u8);
        json.WriteStartObject();
        json.WriteStartArray("loc"u8);
        json.WriteStringValue("body"u8);
        if (problem.Field.Length > 0) json.WriteStringValue(problem.Field);
        json.WriteEndArray();
        json.WriteText("msg"u8, problem.Message);
        json.WriteString("type"u8, problem.Code);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("error"u8);
        json.WriteString("code"u8, problem.Code);
        if (problem.RetryAfter is { } wait) json.WriteNumber("retry_after_s"u8, Math.Round(wait.TotalSeconds, 3));
        json.WriteEndObject();
    }
}
