using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Files;
using R1CI.Sdk.CodeIO.Records;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>Asks a model, patiently and within a budget, and never twice the same: replies are kept in a file, so a resumed run pays for none again. Thread-safe.</summary>
public sealed class TeacherClient : IDisposable
{
    private readonly IChatClient _client;
    private readonly TeacherOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _gate;
    private readonly ReplyStore _replies;
    private long _requests, _retries, _inputTokens, _outputTokens;

    /// <summary>Creates a client.</summary>
    /// <param name="client">The model; stays the caller's.</param>
    /// <param name="repliesPath">The file for replies, one JSON line each; made if need be.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock of waits; <see langword="null"/> for the machine's.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public TeacherClient(IChatClient client, string repliesPath, TeacherOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(repliesPath);
        _client = client;
        _options = options is null ? new TeacherOptions() : options with { };
        _time = time ?? TimeProvider.System;
        _gate = new SemaphoreSlim(_options.Concurrency);
        _replies = ReplyStore.Open(repliesPath);
    }

    /// <summary>Gets what results depend on.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{_options.Model} temperature {_options.Temperature} max_tokens {_options.MaxOutputTokens}");

    /// <summary>Gets how often a wrong prediction is asked for again.</summary>
    public int Revisions => _options.Revisions;

    /// <summary>Gets what was asked so far in this process.</summary>
    public TeacherUsage Usage => new(Volatile.Read(ref _requests), Volatile.Read(ref _retries), Volatile.Read(ref _inputTokens), Volatile.Read(ref _outputTokens));

    /// <summary>Gets the reply to a conversation.</summary>
    /// <param name="messages">The conversation.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <returns>The text, or why there is none after all tries; then the text is <see langword="null"/>.</returns>
    /// <exception cref="TeacherBudgetException">The budget is spent.</exception>
    public async Task<(string? Text, string Failure)> AskAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var key = RecordId.Of('r', [Name, .. messages.Select(static message => $"{message.Role.Value}\n{message.Text}")]);
        if (_replies.Find(key) is { } known) return (known, "");
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var (text, failure) = await TryAsync(messages, cancellationToken).ConfigureAwait(false);
            if (text is not null) _replies.Add(key, text);
            return (text, failure);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Closes the file of replies.</summary>
    public void Dispose()
    {
        _replies.Dispose();
        _gate.Dispose();
    }

    private async Task<(string? Text, string Failure)> TryAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var (failure, delay) = ("", _options.FirstDelay);
        for (var attempt = 1; ; attempt++)
        {
            if (Usage.Tokens >= _options.TokenBudget) throw new TeacherBudgetException($"The budget of {_options.TokenBudget:N0} tokens is spent. Go on with --resume and a higher one.");
            var least = TimeSpan.Zero;
            try
            {
                Interlocked.Increment(ref _requests);
                var text = await RequestAsync(messages, cancellationToken).ConfigureAwait(false);
                if (text.Length > 0) return (text, "");
                failure = "The reply is empty.";
            }
            catch (ContextOverflowException exception)
            {
                return (null, exception.Message); // no later try is shorter
            }
            catch (RetryLaterException exception)
            {
                (failure, least) = (exception.Message, exception.Delay);
            }
            catch (Exception exception) when (IsOfTheServer(exception, cancellationToken))
            {
                failure = exception.Message;
            }

            if (attempt == _options.MaxAttempts) return (null, string.Create(CultureInfo.InvariantCulture, $"No reply in {attempt} tries. {failure}"));
            Interlocked.Increment(ref _retries);
            await Task.Delay(delay > least ? delay : least, _time, cancellationToken).ConfigureAwait(false);
            delay = delay + delay < _options.MaxDelay ? delay + delay : _options.MaxDelay;
        }
    }

    private async Task<string> RequestAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        var asked = new ChatOptions { Temperature = _options.Temperature, MaxOutputTokens = _options.MaxOutputTokens };
        var response = await _client.GetResponseAsync(messages, asked, cancellationToken).ConfigureAwait(false);
        Interlocked.Add(ref _inputTokens, response.Usage?.InputTokenCount ?? 0);
        Interlocked.Add(ref _outputTokens, response.Usage?.OutputTokenCount ?? 0);
        return response.Text;
    }

    private static bool IsOfTheServer(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException or JsonException or InvalidOperationException or TimeoutException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}

/// <summary>What a teacher was asked.</summary>
/// <param name="Requests">Requests made, tries again among them.</param>
/// <param name="Retries">Tries again.</param>
/// <param name="InputTokens">Tokens read, as the server counts them; 0 when it does not say.</param>
/// <param name="OutputTokens">Tokens written.</param>
public sealed record TeacherUsage(long Requests, long Retries, long InputTokens, long OutputTokens)
{
    /// <summary>Gets the tokens read and written.</summary>
    public long Tokens => InputTokens + OutputTokens;
}
