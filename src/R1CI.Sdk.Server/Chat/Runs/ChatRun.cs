using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Server.Chat.Events;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Server.Chat.Runs;

/// <summary>One question and what comes of it. It goes on whether or not anybody watches, and ends by itself, by its user, or with the server.</summary>
internal sealed class ChatRun : IDisposable
{
    private readonly EventLog _log;
    private readonly R1ChatOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<KeptFile> _files = [];
    private readonly Lock _lock = new();
    private int _shownChars;
    private volatile StopCause? _cause;

    public ChatRun(string id, EventLog log, R1ChatOptions options)
    {
        (Id, _log, _options) = (id, log, options);
        Approvals = new Approvals(id, log, options, _stop.Token);
    }

    /// <summary>Gets its name within the conversation: <c>r1</c>, <c>r2</c>, ...</summary>
    public string Id { get; }

    public Approvals Approvals { get; }

    /// <summary>Gets what happened; <see langword="null"/> while it goes on, and when it broke before there was anything.</summary>
    public Trajectory? Trajectory { get; private set; }

    /// <summary>Gets the exception that ended it, for the log; <see langword="null"/> when none did.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Gets a token that is cancelled when it is to end.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Ends generation and code. The first cause counts.</summary>
    public void Stop(StopCause cause)
    {
        lock (_lock)
        {
            if (_cause is not null) return;
            _cause = cause;
        }

        // Here and now: a run that computes without a pause looks at its token, and would be far ahead of a thread that had to come first.
        _stop.Cancel();
    }

    /// <summary>Gets a file that one of its scripts wrote; <see langword="null"/> when there is none.</summary>
    public KeptFile? FindFile(string id)
    {
        lock (_lock) return _files.Find(file => file.Id == id);
    }

    /// <summary>Gets how many bytes of files it keeps.</summary>
    public long FileBytes
    {
        get
        {
            lock (_lock) return _files.Sum(static file => (long)file.Content.Length);
        }
    }

    /// <summary>Runs to the end, and tells everything but that. Never throws.</summary>
    /// <param name="events">The agent's events.</param>
    /// <param name="mayGrow">Whether the conversation may keep more.</param>
    /// <param name="canShorten">Whether a conversation that fills the model's context goes on without its beginning.</param>
    /// <returns>The event of the end.</returns>
    public async Task<byte[]> PlayAsync(IAsyncEnumerable<AgentEvent> events, Func<bool> mayGrow, bool canShorten)
    {
        var (stop, message) = ("failed", "The run ended without saying why.");
        try
        {
            await foreach (var happened in events.ConfigureAwait(false))
            {
                Tell(happened);
                if (happened is StoppedEvent stopped) (Trajectory, stop, message) = (stopped.Trajectory, WordOf(stopped.Trajectory.Stop), MessageOf(stopped.Trajectory, canShorten));
                else if (!mayGrow()) Stop(StopCause.TooMuch);
            }
        }
        catch (AgentCancelledException cancelled)
        {
            (Trajectory, stop, message) = (cancelled.Trajectory, (_cause ?? StopCause.Server).Word, (_cause ?? StopCause.Server).Message);
        }
#pragma warning disable CA1031 // A defect of ours or of the host's: the page hears of it, and the server lives.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            (Failure, message) = (exception, $"The run failed ({exception.GetType().Name}). The server's log has the reason; ask again, or start a new conversation.");
        }

        Failure ??= Trajectory?.Failure?.Exception;
        Approvals.Close(isOver: true);
        return ChatEvent.Stopped(Id, stop, message, Trajectory);
    }

    public void Dispose() => _stop.Dispose();

    // What broke is for the developer: it may name files and addresses of the host.
    private static string MessageOf(Trajectory trajectory, bool canShorten) => trajectory.Failure is { } failure
        ? $"The {failure.Source.ToString().ToLowerInvariant()} failed. The server's log has the reason; ask again, or start a new conversation."
        : canShorten && trajectory.Stop == StopReason.ContextFull
            ? "The conversation fills the model's context. Try again, or ask something else: from here on the model knows the last question and answer only."
            : trajectory.StopMessage;

    private static string WordOf(StopReason reason) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(reason.ToString());

    private void Tell(AgentEvent happened)
    {
        switch (happened)
        {
            case TokenEvent token: _log.Add(ChatEvent.Token(Id, token)); break;
            case CodeStartedEvent started:
                _shownChars = 0;
                _log.Add(ChatEvent.Code(Id, started));
                break;
            case CodeOutputEvent output: TellOutput(output); break;
            case CodeFinishedEvent finished:
                Approvals.Close(isOver: false);
                _log.Add(ChatEvent.Result(Id, finished.Call, Keep(finished.Call)));
                break;
            case ObservationEvent shown: _log.Add(ChatEvent.Observation(Id, shown)); break;
            case SelfCheckEvent check: _log.Add(ChatEvent.Check(Id, check)); break;
            case AnswerEvent answer: _log.Add(ChatEvent.Answer(Id, answer.Answer)); break;
        }
    }

    private void TellOutput(CodeOutputEvent output)
    {
        var room = _options.MaxOutputChars - _shownChars;
        if (room <= 0) return;
        _shownChars += output.Text.Length;
        var isCut = output.Text.Length > room;
        _log.Add(ChatEvent.Output(Id, output.CallId, isCut ? output.Text[..room] : output.Text, isCut));
    }

    private List<KeptFile> Keep(CodeCall call)
    {
        List<KeptFile> files = [.. (call.Result?.Files ?? []).Select((file, at) =>
            new KeptFile(file.HasContent ? $"{call.Id}-{at}" : "", file.Path, file.MediaType, file.Length, file.Content))];
        lock (_lock) _files.AddRange(files.Where(static file => file.Id.Length > 0));
        return files;
    }
}
