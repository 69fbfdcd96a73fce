using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Mcp;

/// <summary>The sessions of a server's clients; who knows an id may use it, and ids cannot be guessed.</summary>
internal sealed class ToolSessions(R1CodeToolsOptions options)
{
    private readonly ConcurrentDictionary<string, ToolSession> _sessions = new(StringComparer.Ordinal);
    private readonly Lock _opening = new();

    /// <exception cref="ToolProblem">There are as many as there may be, and all are in use.</exception>
    public ToolSession Open(CodeExecutor executor, CodeSessionOptions session)
    {
        lock (_opening)
        {
            if (_sessions.Count >= options.MaxSessions) EndOneThatIsIdle();
            var opened = new ToolSession(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), executor.Language, Create(executor, session));
            _sessions[opened.Id] = opened;
            return opened;
        }
    }

    /// <exception cref="ToolProblem">There is none of that id.</exception>
    public ToolSession Find(string id) => _sessions.TryGetValue(id, out var session) ? session
        : throw new ToolProblem($"There is no session '{(id.Length > 64 ? id[..64] + "..." : id)}'. It was closed, or ended after a long time without use; open another with session_open.");

    public async Task CloseAsync(ToolSession session)
    {
        _sessions.TryRemove(session.Id, out _);
        await session.Session.DisposeAsync().ConfigureAwait(false);
    }

    /// <exception cref="ToolProblem">The executor refuses the options.</exception>
    public static CodeSession Create(CodeExecutor executor, CodeSessionOptions session)
    {
        try
        {
            return executor.CreateSession(session);
        }
        catch (Exception problem) when (problem is ArgumentException or NotSupportedException)
        {
            throw new ToolProblem(problem.Message);
        }
    }

    private void EndOneThatIsIdle()
    {
        var oldest = _sessions.Values.Where(static session => !session.IsBusy).MinBy(static session => session.Used);
        if (oldest is null || Stopwatch.GetElapsedTime(oldest.Used) < options.SessionIdleTimeout)
        {
            throw new ToolProblem($"There are {options.MaxSessions} sessions, as many as there may be. Close one with session_close.");
        }

        _ = CloseAsync(oldest);
    }
}

/// <summary>One interpreter that is kept between calls.</summary>
internal sealed class ToolSession(string id, string language, CodeSession session)
{
    private int _isBusy;
    private long _used = Stopwatch.GetTimestamp();

    public string Id => id;

    public string Language => language;

    public CodeSession Session => session;

    public bool IsBusy => Volatile.Read(ref _isBusy) != 0;

    /// <summary>Gets when it was used last.</summary>
    public long Used => Interlocked.Read(ref _used);

    /// <exception cref="ToolProblem">Another call uses it.</exception>
    public void Enter()
    {
        if (Interlocked.Exchange(ref _isBusy, 1) != 0)
        {
            throw new ToolProblem($"The session '{id}' is executing a script, and a session does one thing at a time. Wait for its result, or open another.");
        }
    }

    public void Leave()
    {
        Interlocked.Exchange(ref _used, Stopwatch.GetTimestamp());
        Volatile.Write(ref _isBusy, 0);
    }
}
