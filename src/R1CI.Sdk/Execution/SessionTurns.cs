namespace R1CI.Sdk.Execution;

/// <summary>Lets a session do one thing at a time, and nothing once it is disposed.</summary>
internal sealed class SessionTurns
{
    private int _isBusy;

    /// <summary>Gets whether the session is disposed.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Begins a thing; <see cref="Leave"/> ends it.</summary>
    /// <exception cref="ObjectDisposedException">The session is disposed.</exception>
    /// <exception cref="InvalidOperationException">It does something else.</exception>
    public void Enter()
    {
        ObjectDisposedException.ThrowIf(IsEnded, typeof(CodeSession));
        if (!TryEnter())
        {
            throw new InvalidOperationException(
                "The session is executing a script, and a session does one thing at a time. Await the execution first, or use another session.");
        }
    }

    /// <summary>Begins a thing, disposed or not, when nothing else goes on.</summary>
    public bool TryEnter() => Interlocked.Exchange(ref _isBusy, 1) == 0;

    public void Leave() => Volatile.Write(ref _isBusy, 0);

    /// <summary>Does a thing between <see cref="Enter"/> and <see cref="Leave"/>.</summary>
    public T Alone<T>(Func<T> act)
    {
        Enter();
        try
        {
            return act();
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Lets nothing begin any more; what goes on goes on.</summary>
    public void End() => IsEnded = true;
}
