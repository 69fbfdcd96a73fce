using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>One generation of the model: streams its text and keeps what it came to.</summary>
/// <param name="client">The model.</param>
/// <param name="hasTokens">Whether the client samples under our stop condition, so that its text is never cut here.</param>
/// <param name="stopsAt">Whether a closed fence of this language ends the generation.</param>
internal sealed class Generation(IChatClient client, bool hasTokens, Func<string, bool> stopsAt)
{
    private readonly ReplyWatch _watch = new(stopsAt);
    private readonly StringBuilder _text = new();
    private ChatFinishReason? _finish;
    private bool _isCut;
    private int _pieces;

    public string Text { get; private set; } = "";

    public TokenSpanContent? Tokens { get; private set; }

    public UsageDetails? Usage { get; private set; }

    public CodeBlock? Code => _watch.Code;

    public string? Answer => _watch.Answer;

    /// <summary>Gets what ended the generation before its time: an exception of the client, or a cancellation.</summary>
    public Exception? Error { get; private set; }

    /// <summary>Gets how many tokens were sampled, as exactly as the client tells.</summary>
    public int SampledTokens => Tokens?.SampledIds.Count ?? (int?)Usage?.OutputTokenCount ?? _pieces;

    /// <summary>Gets why the generation ended; <see langword="null"/> when it was interrupted.</summary>
    public GenerationStop? Stop => Error is not null && Tokens is null ? null
        : Tokens?.Stop ?? (_isCut ? GenerationStop.StopSequence
        : _finish == ChatFinishReason.Length ? GenerationStop.Length
        : GenerationStop.EndOfText);

    /// <summary>Streams pieces of text; afterwards the properties are set. Never throws for the client.</summary>
    public async IAsyncEnumerable<string> StreamAsync(
        IReadOnlyList<ChatMessage> messages, ChatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (hasTokens)
        {
            // The client calls this while it samples, maybe on another thread, so it has a watch of its own.
            var watch = new ReplyWatch(stopsAt);
            options.SetStopCondition(piece => watch.Read(piece, out _));
        }

        var updates = Start(messages, options, cancellationToken);
        try
        {
            while (updates is not null && !_isCut && await TryMoveNextAsync(updates, cancellationToken).ConfigureAwait(false))
            {
                var piece = Take(updates.Current);
                if (piece.Length > 0)
                {
                    _text.Append(piece);
                    yield return piece;
                }
            }
        }
        finally
        {
            Text = _text.ToString();
            await DisposeAsync(updates).ConfigureAwait(false);
        }
    }

    private IAsyncEnumerator<ChatResponseUpdate>? Start(IReadOnlyList<ChatMessage> messages, ChatOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return client.GetStreamingResponseAsync(messages, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        }
#pragma warning disable CA1031 // Whatever a client throws, the run ends with that as its source.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Error = exception;
            return null;
        }
    }

    private async ValueTask<bool> TryMoveNextAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await updates.MoveNextAsync().ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever a client throws, the run ends with that as its source.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Error = exception;
            return false;
        }
    }

    private async ValueTask DisposeAsync(IAsyncEnumerator<ChatResponseUpdate>? updates)
    {
        try
        {
            if (updates is not null)
            {
                await updates.DisposeAsync().ConfigureAwait(false);
            }
        }
#pragma warning disable CA1031 // A stream that was left early may complain about that; any other complaint is the model's failure.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Error ??= _isCut ? null : exception;
        }
    }

    private string Take(ChatResponseUpdate update)
    {
        _finish = update.FinishReason ?? _finish;
        var piece = "";
        for (var i = 0; i < update.Contents.Count && !_isCut; i++)
        {
            switch (update.Contents[i])
            {
                case TextContent text:
                    piece = piece.Length == 0 ? Read(text.Text) : piece + Read(text.Text);
                    break;
                case TokenSpanContent span:
                    Tokens = span;
                    break;
                case UsageContent usage:
                    (Usage ??= new UsageDetails()).Add(usage.Details);
                    break;
                case ErrorContent error:
                    Error = new InvalidOperationException($"The chat client reported an error: {error.Message}");
                    break;
            }
        }

        return piece;
    }

    // With token access all text stays: it is in the model's context.
    private string Read(string text)
    {
        _pieces++;
        if (text.Length == 0 || _watch.Code is not null || !_watch.Read(text, out var used) || hasTokens)
        {
            return text;
        }

        _isCut = true;
        return used == text.Length ? text : text[..used];
    }
}
