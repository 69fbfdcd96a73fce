using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.AI;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.CodeIO.Teachers;

/// <summary>Asks a model, patiently and within a budget, and never twice the same: replies are kept in a file, so a resumed run pays for none again. Thread-safe.</summary>
/// <remarks>
/// A request that fails is made again after a wait. A question that has no reply after all tries is dropped by its caller and counted; it is asked again by a
/// run that is resumed before its record was written. What would make every question fail (no server, a refused key, a spent budget) is an exception instead.
/// </remarks>
public sealed class TeacherClient : IDisposable
{
    private readonly TeacherOptions _options;
    private readonly SemaphoreSlim _gate;
    private readonly ReplyStore _replies;
    private readonly TeacherLedger _ledger;
    private readonly TeacherRequests _requests;
    private readonly ConcurrentDictionary<string, Task<TeacherReply>> _under = new(StringComparer.Ordinal);

    /// <summary>Creates a client.</summary>
    /// <param name="client">The model; stays the caller's.</param>
    /// <param name="repliesPath">The file for replies, one JSON line each; made if need be.</param>
    /// <param name="options">Copied; <see langword="null"/> for the defaults.</param>
    /// <param name="time">The clock of waits; <see langword="null"/> for the machine's.</param>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="ArgumentException">There is a cost budget without a price.</exception>
    public TeacherClient(IChatClient client, string repliesPath, TeacherOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrEmpty(repliesPath);
        _options = options is null ? new TeacherOptions() : options with { };
        if (_options is { CostBudget: { } most, InputPrice: null, OutputPrice: null })
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A cost budget of {most} needs a price of tokens, and there is none."), nameof(options));
        }

        _replies = ReplyStore.Open(repliesPath);
        _ledger = new TeacherLedger(_options, time ?? TimeProvider.System);
        _ledger.Spend(_replies.Spent, isOwn: false);
        _requests = new TeacherRequests(client, _options, _ledger, time ?? TimeProvider.System);
        _gate = new SemaphoreSlim(_options.Concurrency);
    }

    /// <summary>Gets what results depend on.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{_options.Model} temperature {_options.Temperature} max_tokens {_options.MaxOutputTokens}");

    /// <summary>Gets how often a wrong prediction is asked for again.</summary>
    public int Revisions => _options.Revisions;

    /// <summary>Gets what was asked so far.</summary>
    public TeacherUsage Usage => _ledger.Usage;

    /// <summary>Gets the reply to a conversation. Whoever asks the same at the same time gets the same reply.</summary>
    /// <param name="messages">The conversation.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    /// <returns>The text, or why there is none after all tries.</returns>
    /// <exception cref="TeacherBudgetException">The budget is spent.</exception>
    /// <exception cref="TeacherUnavailableException">The teacher cannot be had.</exception>
    public async Task<TeacherReply> AskAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var key = RecordId.Of('r', [Name, .. messages.Select(static message => $"{message.Role.Value}\n{message.Text}")]);
        while (true)
        {
            if (Known(key) is { } known) return known;
            var mine = new TaskCompletionSource<TeacherReply>(TaskCreationOptions.RunContinuationsAsynchronously);
            var under = _under.GetOrAdd(key, mine.Task);
            if (under == mine.Task) return await LeadAsync(key, messages, mine, cancellationToken).ConfigureAwait(false);
            try
            {
                return await under.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Whoever asked first does not wait any more; the question is still to be asked.
            }
        }
    }

    /// <summary>Closes the file of replies.</summary>
    public void Dispose()
    {
        _replies.Dispose();
        _requests.Dispose();
        _gate.Dispose();
    }

    private TeacherReply? Known(string key)
    {
        if (_replies.Find(key) is not { } known) return null;
        _ledger.Know();
        return known;
    }

    // Asks for all that want to know the same.
    private async Task<TeacherReply> LeadAsync(string key, IReadOnlyList<ChatMessage> messages, TaskCompletionSource<TeacherReply> result, CancellationToken cancellationToken)
    {
        try
        {
            var reply = Known(key) ?? await WaitAndAskAsync(key, messages, cancellationToken).ConfigureAwait(false);
            result.SetResult(reply);
            return reply;
        }
        catch (OperationCanceledException)
        {
            result.SetCanceled(CancellationToken.None);
            throw;
        }
        catch (Exception exception)
        {
            result.SetException(exception);
            _ = result.Task.Exception; // seen, if nobody else waits
            throw;
        }
        finally
        {
            _under.TryRemove(key, out _);
        }
    }

    private async Task<TeacherReply> WaitAndAskAsync(string key, IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await _requests.AskAsync(key, messages, _replies, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
