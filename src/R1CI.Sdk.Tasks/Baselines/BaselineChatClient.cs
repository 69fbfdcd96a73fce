using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Rollouts.Frames;
using R1CI.Sdk.Verification;

namespace R1CI.Sdk.Tasks.Baselines;

/// <summary>A policy without a model, to test a pipeline from prompt to score. Thread-safe; the same conversation gets the same reply.</summary>
/// <remarks>
/// It knows a problem by its prompt, which the first message of the user that has one may wrap. It answers in the marker; by a script that prints the answer where
/// <see cref="FramePrompt.Code"/> or a request for a self-check asks for one. A conversation about none of its problems is an error, not a wrong answer.
/// </remarks>
public sealed class BaselineChatClient : IChatClient
{
    private const string Blank = "\n\n";
    private readonly BaselineKind _kind;
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    /// <summary>Creates the policy.</summary>
    /// <param name="kind">What it answers.</param>
    /// <param name="problems">All problems it will be asked; read once. Of problems with the same prompt, the first counts.</param>
    /// <exception cref="ArgumentException">A problem has no oracle answer, or no other problem of its task (its metadata's <c>task</c>) has one, and the kind needs it.</exception>
    public BaselineChatClient(BaselineKind kind, IEnumerable<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        _kind = kind;
        foreach (var task in problems.GroupBy(problem => problem.Metadata.GetValueOrDefault("task", "")))
        {
            Problem[] set = [.. task];
            for (var at = 0; at < set.Length; at++) _answers.TryAdd(set[at].Prompt, BaselineAnswers.Of(kind, set, at));
        }
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The conversation has the prompt of none of the problems.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Reply([.. messages]))) { FinishReason = ChatFinishReason.Stop });
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The conversation has the prompt of none of the problems.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates()) yield return update;
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null) return null;
        return serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("r1ci-baseline", defaultModelId: $"baseline-{_kind.ToString().ToLowerInvariant()}")
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Does nothing: the policy holds nothing.</summary>
    public void Dispose()
    {
    }

    private string Reply(ChatMessage[] messages)
    {
        var answer = messages.Where(message => message.Role == ChatRole.User).Select(message => Find(message.Text)).FirstOrDefault(found => found is not null)
            ?? throw new InvalidOperationException("The conversation has the prompt of none of the problems that this baseline knows. Create it with the problems that are asked.");
        var wantsScript = messages[0] is { Role: var role, Text: var system } && role == ChatRole.System && system.StartsWith(FramePrompt.Code, StringComparison.Ordinal);
        return wantsScript || messages[^1].Text is R1Prompt.SelfCheck or R1Prompt.TrainedSelfCheck ? $"```python\nprint({Quoted(answer)})\n```" : $"<<<\n{answer}\n>>>";
    }

    private string? Find(string text)
    {
        if (_answers.TryGetValue(text, out var answer)) return answer;
        // A guide's advice comes after a blank line; prompts have such lines of their own.
        for (var end = text.LastIndexOf(Blank, StringComparison.Ordinal); end > 0; end = text.LastIndexOf(Blank, end - 1, StringComparison.Ordinal))
        {
            if (_answers.TryGetValue(text[..end], out answer)) return answer;
        }

        return _answers.Keys.Where(prompt => text.Contains(prompt, StringComparison.Ordinal)).MaxBy(prompt => prompt.Length) is { } longest ? _answers[longest] : null;
    }

    // A literal of ASCII letters, whatever the answer is.
    private static string Quoted(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= ' ' and < 127 and not '"' and not '\\' and not '`') literal.Append((char)rune.Value);
            else literal.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\U{rune.Value:x8}");
        }

        return literal.Append('"').ToString();
    }
}
