using System.Collections.Concurrent;
using System.Security.Cryptography;
using R1CI.Sdk.Server.Metrics;
using R1CI.Sdk.Server.Requests;
using R1CI.Sdk.Server.Scheduling;

namespace R1CI.Sdk.Server.Sessions;

/// <summary>The sessions of all clients. Who knows a session's id may use it, and ids cannot be guessed.</summary>
internal sealed class SessionStore : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, ServerSession> _sessions = new(StringComparer.Ordinal);
    private readonly CodeRunner _runner;
    private readonly ServerMetrics _metrics;
    private readonly ITimer _sweep;
    private int _count;

    public SessionStore(CodeRunner runner, ServerMetrics metrics)
    {
        (_runner, _metrics) = (runner, metrics);
        var every = TimeSpan.FromTicks(Math.Clamp(runner.Options.SessionIdleTimeout.Ticks / 4, TimeSpan.TicksPerMillisecond * 10, TimeSpan.TicksPerSecond * 15));
        _sweep = runner.Options.TimeProvider.CreateTimer(static store => _ = ((SessionStore)store!).ExpireAsync(), this, every, every);
    }

    public int Count => Volatile.Read(ref _count);

    /// <summary>128 random bits as text.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public static ServerProblem Unknown(string id) =>
        new(404, "session_unknown", $"There is no session '{(id.Length > 64 ? id[..64] + "..." : id)}': it was closed, nobody used it for too long, or it never was. Open another one.");

    /// <summary>Opens a session.</summary>
    /// <exception cref="ServerProblem">There are as many as there may be, or the request is wrong.</exception>
    public ServerSession Open(CodeJob job)
    {
        var most = _runner.Options.MaxSessions;
        if (_runner.Refusal() is { } refusal) throw refusal;
        if (Interlocked.Increment(ref _count) > most)
        {
            Interlocked.Decrement(ref _count);
            throw new ServerProblem(429, "sessions_full", $"There are {most} sessions, as many as there may be. Close one, or start the server with a higher --sessions.")
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            };
        }

        try
        {
            var session = new ServerSession(NewId(), _runner, this, job);
            _sessions[session.Id] = session;
            _metrics.SessionOpened();
            return session;
        }
        catch
        {
            Interlocked.Decrement(ref _count);
            throw;
        }
    }

    /// <exception cref="ServerProblem">There is none of that id.</exception>
    public ServerSession Find(string id) => _sessions.TryGetValue(id, out var session) ? session : throw Unknown(id);

    /// <summary>Forgets a session that has ended.</summary>
    public void Left(ServerSession session)
    {
        if (_sessions.TryRemove(session.Id, out _)) Interlocked.Decrement(ref _count);
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync().ConfigureAwait(false);
        foreach (var session in _sessions.Values) await session.DisposeAsync().ConfigureAwait(false);
    }

    private async Task ExpireAsync()
    {
        foreach (var session in _sessions.Values)
        {
            if (session.Idle < _runner.Options.SessionIdleTimeout) continue;
            await session.DisposeAsync().ConfigureAwait(false);
            _metrics.SessionExpired();
        }
    }
}
