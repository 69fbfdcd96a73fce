using System.Globalization;
using Microsoft.Extensions.AI;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>Makes the requests of one question until there is a reply or no sense in another try. Thread-safe.</summary>
internal sealed class TeacherRequests(IChatClient client, TeacherOptions options, TeacherLedger ledger, TimeProvider time) : IDisposable
{
    private const int CharsPerToken = 4; // of English text and code, roughly

    private readonly CancellationTokenSource _over = new();
    private TeacherUnavailableException? _gone;

    /// <summary>Asks, and keeps the reply before it is returned.</summary>
    /// <param name="key">The question's name.</param>
    /// <param name="messages">The question.</param>
    /// <param name="replies">Where replies are kept, and what was paid for without one.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    public async Task<TeacherReply> AskAsync(string key, IReadOnlyList<ChatMessage> messages, ReplyStore replies, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (_gone is not null) throw Gone(_gone.Message);
            ledger.CheckBudget();
            var (reply, fault) = await RequestAsync(key, messages, replies, cancellationToken).ConfigureAwait(false);
            if (reply is not null)
            {
                ledger.Finish(hasReply: true, hasText: reply.Text is not null);
                return reply;
            }

            if (fault!.End == FaultEnd.Gone) throw Gone(fault.Message);
            if (fault.End == FaultEnd.Drop) return Failed(fault, fault.Message);
            if (attempt == options.MaxAttempts)
            {
                return fault.End == FaultEnd.AgainOrGone ? throw Gone(string.Create(CultureInfo.InvariantCulture, $"No connection in {attempt} tries. {fault.Message}"))
                    : Failed(fault, string.Create(CultureInfo.InvariantCulture, $"No reply in {attempt} tries. {fault.Message}"));
            }

            ledger.Retry(fault.Word);
            await WaitAsync(DelayOf(key, attempt, fault), cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _over.Dispose();

    private async Task<(TeacherReply? Reply, TeacherFault? Fault)> RequestAsync(string key, IReadOnlyList<ChatMessage> messages, ReplyStore replies, CancellationToken cancellationToken)
    {
        ChatResponse response;
        try
        {
            ledger.Request();
            response = await AnswerAsync(messages, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && TeacherFault.Of(exception, ledger.HasReplied, options.MaxServerDelay) is { } fault)
        {
            return (null, fault);
        }

        var tokens = Count(messages, response);
        ledger.Spend(tokens, isOwn: true);
        var judged = Judge(response);
        replies.Add(key, judged.Reply, tokens);
        return judged;
    }

    private async Task<ChatResponse> AnswerAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(options.RequestTimeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        try
        {
            var asked = new ChatOptions { Temperature = options.Temperature, MaxOutputTokens = options.MaxOutputTokens };
            return await client.GetResponseAsync(messages, asked, stop.Token).WaitAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"There was no whole reply within {options.RequestTimeout.TotalSeconds:0.###} seconds."), exception);
        }
    }

    private (TeacherReply? Reply, TeacherFault? Fault) Judge(ChatResponse response)
    {
        var refusal = string.Concat(response.Messages.SelectMany(static message => message.Contents).OfType<ErrorContent>().Select(static error => error.Message));
        if (refusal.Length > 0) return (TeacherReply.Refused($"The model refused: {Start(refusal)}"), null);
        if (response.FinishReason == ChatFinishReason.ContentFilter) return (TeacherReply.Refused("A filter of the server held the reply back."), null);
        if (string.IsNullOrWhiteSpace(response.Text)) return (null, new TeacherFault(FaultEnd.Again, "empty_reply", "The reply is empty."));
        return response.Text.Length > options.MaxReplyChars
            ? (null, new TeacherFault(FaultEnd.Again, "long_reply", string.Create(CultureInfo.InvariantCulture, $"The reply has {response.Text.Length:N0} characters, and at most {options.MaxReplyChars:N0} are taken.")))
            : (new TeacherReply(response.Text) { IsCut = response.FinishReason == ChatFinishReason.Length }, null);
    }

    private static string Start(string text) => text.Length <= 200 ? text : text[..200] + "…";

    private static TokenCounts Count(IReadOnlyList<ChatMessage> messages, ChatResponse response)
    {
        var (input, output) = (response.Usage?.InputTokenCount, response.Usage?.OutputTokenCount);
        return new TokenCounts(
            input ?? messages.Sum(static message => message.Text.Length) / CharsPerToken, output ?? response.Text.Length / CharsPerToken, input is null || output is null);
    }

    private TeacherReply Failed(TeacherFault fault, string detail)
    {
        // What does not fit says nothing about the server.
        if (!ledger.Finish(hasReply: fault.Word == "context", hasText: false)) return TeacherReply.Failed(detail);
        throw Gone(string.Create(CultureInfo.InvariantCulture, $"{options.MaxFailuresInARow} questions in a row had no reply. {detail}"));
    }

    // Others that wait for the same server need not; replies under way are still kept.
    private TeacherUnavailableException Gone(string message)
    {
        if (Interlocked.CompareExchange(ref _gone, new TeacherUnavailableException(message), null) is null) _over.Cancel();
        return new TeacherUnavailableException(_gone.Message);
    }

    // Half to all of what doubles with each try, by the question: those that failed together do not come back together.
    private TimeSpan DelayOf(string key, int attempt, TeacherFault fault)
    {
        var whole = Math.Min(options.FirstDelay.TotalSeconds * Math.Pow(2, attempt - 1), options.MaxDelay.TotalSeconds);
        var part = (ulong.Parse(key.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) >> (attempt % 8 * 8) & 0xFF) / 255.0;
        var delay = TimeSpan.FromSeconds(whole * (0.5 + (0.5 * part)));
        return delay > fault.Delay ? delay : fault.Delay;
    }

    private async Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _over.Token);
        try
        {
            await Task.Delay(delay, time, stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The teacher is gone: the next try says so.
        }
    }
}
