using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Chat.Requests;

/// <summary>Reads bodies that may not be larger than they should be.</summary>
internal static class ChatBody
{
    /// <summary>Reads a body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="most">Bytes at most.</param>
    /// <param name="tooLarge">The problem of a body with more bytes.</param>
    public static async Task<byte[]> ReadAsync(HttpContext context, long most, Func<long, ServerProblem> tooLarge)
    {
        if (context.Request.ContentLength > most) throw tooLarge(context.Request.ContentLength.Value);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = most + 1;
        using var body = new MemoryStream();
        var buffer = new byte[16 << 10];
        try
        {
            int got;
            while ((got = await context.Request.Body.ReadAsync(buffer, context.RequestAborted).ConfigureAwait(false)) > 0)
            {
                body.Write(buffer, 0, got);
                if (body.Length > most) throw tooLarge(body.Length);
            }
        }
        catch (BadHttpRequestException problem)
        {
            throw problem.StatusCode == StatusCodes.Status413PayloadTooLarge ? tooLarge(most + 1)
                : new ServerProblem(400, "cut_body", "The body ended early or is framed wrongly. Send it whole.");
        }

        return body.ToArray();
    }

    /// <summary>Reads an object of JSON.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    public static async Task<JsonElement> ReadObjectAsync(HttpContext context, long most, Func<long, ServerProblem> tooLarge)
    {
        // A form of another site cannot send this type without asking first.
        if (!context.Request.HasJsonContentType()) throw new ServerProblem(415, "content_type", $"The body is '{Runs.Shown.Short(context.Request.ContentType ?? "")}'; it must be application/json.");
        var body = await ReadAsync(context, most, tooLarge).ConfigureAwait(false);
        try
        {
            var json = JsonElement.Parse(body);
            return json.ValueKind == JsonValueKind.Object ? json : throw ServerProblem.NotJson("it is no object.");
        }
        catch (JsonException problem)
        {
            throw ServerProblem.NotJson(problem.Message);
        }
    }

    public static string Text(this JsonElement json, string name)
    {
        try
        {
            return json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!
                : throw ServerProblem.Invalid(name, "is missing; it must be a text.");
        }
        catch (InvalidOperationException)
        {
            throw ServerProblem.Invalid(name, "is not valid Unicode text.");
        }
    }

    public static bool Flag(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean()
            : throw ServerProblem.Invalid(name, "is missing; it must be true or false.");
}
