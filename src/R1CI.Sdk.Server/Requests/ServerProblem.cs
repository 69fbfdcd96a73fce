namespace R1CI.Sdk.Server.Requests;

/// <summary>A request that gets no result: what is sent back in its place.</summary>
/// <param name="httpStatus">The HTTP status code.</param>
/// <param name="code">A word that programs can compare, in snake_case.</param>
/// <param name="message">The rule, the value and the next step.</param>
internal sealed class ServerProblem(int httpStatus, string code, string message) : Exception(message)
{
    public int HttpStatus { get; } = httpStatus;

    public string Code { get; } = code;

    /// <summary>Gets the field that is wrong; empty when none is.</summary>
    public string Field { get; init; } = "";

    /// <summary>Gets when to try again; <see langword="null"/> when trying again is of no use.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A field of a request that does not follow its rule.</summary>
    public static ServerProblem Invalid(string field, string rule) => new(422, "invalid_request", $"\"{field}\" {rule}") { Field = field };

    public static ServerProblem NotJson(string reason) => new(400, "invalid_json", $"The body is not valid JSON: {reason}");

    public static ServerProblem Busy(string reason, TimeSpan retryAfter) => new(429, "busy", reason) { RetryAfter = retryAfter };

    public static ServerProblem Stopping() => new(503, "stopping", "The server is stopping. Send the request to another one, or again when it is back.") { RetryAfter = TimeSpan.FromSeconds(5) };

    public static ServerProblem TooLarge(long most) =>
        new(413, "too_large", $"The request is larger than {most} bytes. Send less, or start the server with a higher limit (--max-request).");
}
