using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using R1CI.Cli.Tests.Endpoints;

namespace R1CI.Cli.Tests.Commands.CodeIO;

/// <summary>A teacher behind a server: it rewrites functions <c>n * A + B</c>, predicts right, and misbehaves as the name of the function in the first question says.</summary>
/// <remarks><c>def once_500(n)</c> fails at the first request and is answered at the second; <c>def always_500(n)</c> is never.</remarks>
internal sealed partial class TeachingServer : IDisposable
{
    /// <summary>The factor A of functions whose predictions always fail.</summary>
    public const string BrokenPredictions = "555";

    private readonly FakeServer _server;
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    public TeachingServer() => _server = new FakeServer((head, body, stop) => AnswerAsync(head, Question(head, body), stop));

    public string Address => _server.Address;

    /// <summary>Gets how often each question was asked.</summary>
    public IReadOnlyDictionary<string, int> Asked => _asked;

    /// <summary>Gets or sets what happens when a request is one that never ends.</summary>
    public Action OnSilence { get; set; } = static () => { };

    /// <summary>Gets or sets after how many requests the server is gone.</summary>
    public int Requests { get; set; } = int.MaxValue;

    public bool HasSeenKey { get; private set; }

    public static string Source(string name, int a, int b) => $"def {name}(n):\n    # {name}\n    return n * {a} + {b}\n";

    public void Dispose() => _server.Dispose();

    private static string Question(string head, string body)
    {
        using var request = JsonDocument.Parse(head.Contains("chunked", StringComparison.OrdinalIgnoreCase) ? Dechunked(body) : body);
        return string.Join('\n', request.RootElement.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("content").GetString()));
    }

    // The length of each part stands before it; the client's JSON is ASCII.
    private static string Dechunked(string body)
    {
        var whole = new StringBuilder();
        for (var at = 0; ;)
        {
            var end = body.IndexOf("\r\n", at, StringComparison.Ordinal);
            var length = int.Parse(body.AsSpan(at, end - at), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0) return whole.ToString();
            whole.Append(body, end + 2, length);
            at = end + 2 + length + 2;
        }
    }

    private async Task<byte[]?> AnswerAsync(string head, string question, CancellationToken stop)
    {
        var time = _asked.AddOrUpdate(question, 1, (_, before) => before + 1);
        HasSeenKey |= head.Contains("Bearer secret-key-of-the-test", StringComparison.Ordinal);
        if (_asked.Values.Sum() > Requests)
        {
            _asked.TryRemove(question, out _);
            _server.Dispose();
            return null;
        }

        if (Given().IsMatch(question) && Line().Match(question).Groups[1].Value == BrokenPredictions) return Text(500, "out of order", "Content-Type: text/plain");
        var name = Name().Match(question) is { Success: true } found ? (found.Groups[1].Value, found.Groups[2].Value) : ("", "");
        if (name.Item1 == "always" || (name.Item1 == "once" && time == 1)) return await FailAsync(name.Item2, head, question, stop);
        return Good(Reply(question));
    }

    private async Task<byte[]?> FailAsync(string kind, string head, string question, CancellationToken stop)
    {
        const string Json = "Content-Type: application/json";
        switch (kind)
        {
            case "reset": return null;
            case "slow":
                OnSilence();
                await Task.Delay(Timeout.Infinite, stop);
                return null;
        }

        var good = Encoding.UTF8.GetString(Good(Reply(question)));
        byte[] bad = kind switch
        {
            "429" => Text(429, "{\"error\":{\"message\":\"slow down\"}}", Json),
            "429_after" => Text(429, "busy", "Retry-After: 0"),
            "500" => Text(500, "out of order", "Content-Type: text/plain"),
            "503" => Text(503, "starting", "Retry-After: Thu, 01 Jan 1970 00:00:00 GMT"),
            "half_json" => Text(200, "{\"choices\":[{\"message\":{\"content\":\"## Main Fun", Json),
            "middle" => Encoding.UTF8.GetBytes(good)[..^200],
            "length" => Text(200, "{\"choices\":", Json + "\r\nContent-Length: 5000"),
            "html" => Text(200, "<!DOCTYPE html>\n<html><body>Log in</body></html>", "Content-Type: text/html"),
            "empty" => Good(""),
            "choices" => Text(200, "{\"id\":\"x\",\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1}}", Json),
            "nothing" => [],
            "blank" => Text(200, "", Json),
            "huge" => Good(new string('x', 400_000)),
            "endless" => Text(200, new string('x', 17 << 20), "Content-Type: text/plain"),
            "utf8" => [.. Text(200, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"", "Content-Type: text/event-stream"), 0xC3, 0x28, .. "\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"u8],
            "surrogate" => Text(200, "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\\ud800\"}}]}\n\ndata: [DONE]\n\n", "Content-Type: text/event-stream"),
            "error" => Text(200, "{\"error\":{\"message\":\"overloaded\"}}", Json),
            "echo" => Text(500, "You sent " + head, "Content-Type: text/plain"),
            "type" => Text(200, Whole(Reply(question)), "Content-Type: text/plain"), // good, but for its type
            "wrapped" => Good("Sure! Here it is:\n\n```markdown\n" + Reply(question) + "```\n\nI hope that this helps."),
            "refusal" => Text(200, "{\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null,\"refusal\":\"I cannot help with that.\"},\"finish_reason\":\"stop\"}]}", Json),
            "sorry" => Good("I'm sorry, but I can't help with that."),
            "filtered" => Text(200, "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"content_filter\"}]}\n\ndata: [DONE]\n\n", "Content-Type: text/event-stream"),
            "length_limit" => Text(200, Whole(Reply(question)).Replace("\"stop\"", "\"length\"", StringComparison.Ordinal), Json),
            "context" => Text(400, "{\"error\":{\"message\":\"This model's maximum context length is 5 tokens.\",\"code\":\"context_length_exceeded\"}}", Json),
            "400" => Text(400, "{\"error\":{\"message\":\"no\"}}", Json),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The server does not know that."),
        };
        return bad;
    }

    private static byte[] Text(int status, string body, string headers) => Encoding.UTF8.GetBytes(FakeServer.Response(status, body, headers));

    private static string Quoted(string text) => JsonSerializer.Serialize(text)[1..^1];

    private static byte[] Good(string reply) => Encoding.UTF8.GetBytes(FakeServer.Response(200,
        FakeServer.Piece(Quoted(reply)) + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: {\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":50}}\n\ndata: [DONE]\n\n"));

    private static string Whole(string reply) => $"{{\"choices\":[{{\"index\":0,\"message\":{{\"role\":\"assistant\",\"content\":\"{Quoted(reply)}\"}},\"finish_reason\":\"stop\"}}],\"usage\":{{\"prompt_tokens\":100,\"completion_tokens\":50}}}}";

    private static string Reply(string question)
    {
        var line = Line().Match(question);
        var (a, b) = (Number(line.Groups[1].Value), Number(line.Groups[2].Value));
        if (Given().Match(question) is not { Success: true } given)
        {
            return $$"""
                ## Main Function
                ```python
                def main_solution(n):
                    return n * {{a}} + {{b}}
                ```
                ## Input Output Description
                - `n` (int): how many there are.
                - return (int): what they cost.
                ## Input Generator
                ```python
                import random
                def input_generator():
                    return {'n': random.randint(0, 1000)}
                ```
                ## Problem Statement
                Each of `n` things costs {{a}}, and the way {{b}}. What do they cost together?

                """;
        }

        return given.Groups[1].Value == "input"
            ? $"It is {{\"output\": {(Number(NumberIn().Match(given.Groups[2].Value).Value) * a) + b}}}"
            : $"It is {{\"input\": {{\"n\": {(Number(given.Groups[2].Value) - b) / a}}}}}";
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"def (once|always)_(\w+)\(n\)")]
    private static partial Regex Name();

    [GeneratedRegex(@"return n \* (\d+) \+ (\d+)")]
    private static partial Regex Line();

    [GeneratedRegex(@"Given this (input|output):\s+(.+)")]
    private static partial Regex Given();

    [GeneratedRegex(@"\d+")]
    private static partial Regex NumberIn();
}
