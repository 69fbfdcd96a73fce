using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Benchmarks.Chat;

/// <summary>A policy that does what a question says: <c>KIND NONCE</c>. Every answer is the nonce, by way of code where the kind has code.</summary>
internal sealed class SoakModel : IChatClient
{
    private const int PieceChars = 8;
    private readonly ConcurrentDictionary<string, long> _started = new();

    /// <summary>Takes the moment in which the reply to a question began to come.</summary>
    public long? TakeStart(string nonce) => _started.TryRemove(nonce, out var start) ? start : null;

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var read = messages.Last().Text;
        var isQuestion = !read.Contains("Code Execution Results:", StringComparison.Ordinal);
        var (kind, nonce) = isQuestion && read.Split(' ') is [var first, var second, ..] ? (first, second) : ("", "");
        var reply = isQuestion ? Reply(kind, nonce) : Answer(read);
        if (isQuestion) _started[nonce] = Stopwatch.GetTimestamp();
        for (var at = 0; at < reply.Length; at += PieceChars)
        {
            if (kind == "break" && at > PieceChars) throw new InvalidOperationException("The model broke, as the soak wanted.");
            yield return new ChatResponseUpdate(ChatRole.Assistant, reply.Substring(at, Math.Min(PieceChars, reply.Length - at)));
            await Task.Delay(kind == "slow" ? 40 : 2, cancellationToken);
        }
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }

    private static string Reply(string kind, string nonce) => kind switch
    {
        "slow" => $"{string.Concat(Enumerable.Repeat($"I think of {nonce}. ", 12))}<<<{nonce}>>>",
        "runaway" => $"I never end.\n```python\nprint('{nonce}')\nwhile True:\n    pass\n```\n",
        "node" => $"In JavaScript.\n```javascript\nprint('{nonce}');\n```\n",
        "kill" => $"In JavaScript, for long.\n```javascript\nprint('{nonce}');\nwhile (true) {{ }}\n```\n",
        _ => $"I print it.\n```python\nprint('{nonce}')\n```\n",
    };

    private static string Answer(string read)
    {
        var at = read.IndexOf("output\n", StringComparison.Ordinal);
        return $"So it is. <<<{(at < 0 ? "nothing" : read[(at + 7)..].Split('\n')[0])}>>>";
    }
}
