using System.Text.Json;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Node.Processes;

namespace R1CI.Sdk.Node.Sessions;

/// <summary>One session: it has a child of its own from its first script on, and makes its state anew in another when that one dies.</summary>
internal sealed class NodeCodeSession(NodePool pool, GuestThreads threads, CodeSessionOptions options) : CodeSession
{
    private readonly ScriptJournal _journal = new();
    private NodeChild? _child;
    private readonly SessionTurns _turns = new();
    private bool _isStateLost;

    private NodeCodeSession(NodePool pool, GuestThreads threads, CodeSessionOptions options, ScriptJournal journal)
        : this(pool, threads, options) => _journal = journal;

    /// <summary>Gets the process of its child; <see langword="null"/> while it has none.</summary>
    public int? ProcessId => _child?.ProcessId;

    public override Task<ExecutionResult> ExecuteAsync(CodeRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        _turns.Enter();
        return threads.RunAsync(() => Execute(request, cancellationToken), cancellationToken, _turns.Leave);
    }

    public override CodeSession Fork() => _turns.Alone(() => _journal.Obstacle is { } obstacle
        ? throw new NotSupportedException(
            $"This session cannot be forked: a fork executes its scripts again, and {obstacle}. Reset() it, or execute what is needed in a session of its own.")
        : new NodeCodeSession(pool, threads, options, _journal.Copy()));

    public override void Reset() => _turns.Alone(() =>
    {
        End();
        _journal.Clear();
        return _isStateLost = false;
    });

    public override ValueTask DisposeAsync()
    {
        _turns.End();
        // A script that runs ends with its child; its own thread gives the place back.
        if (_turns.TryEnter())
        {
            End();
        }
        else
        {
            _child?.Kill();
        }

        return base.DisposeAsync();
    }

    /// <summary>Text that JSON and UTF-8 can hold: a lone surrogate becomes U+FFFD.</summary>
    public static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])))
            {
                return string.Concat(text.EnumerateRunes());
            }

            i += char.IsSurrogate(text[i]) ? 1 : 0;
        }

        return text;
    }

    private ExecutionResult Execute(CodeRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return ExecuteInChild(request, cancellationToken);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            Lose();
            throw;
        }
        finally
        {
            if (_turns.IsEnded)
            {
                End();
            }
        }
    }

    private ExecutionResult ExecuteInChild(CodeRequest request, CancellationToken cancellationToken)
    {
        var limits = options.Limits;
        if (request.Code.Length > limits.MaxSourceChars)
        {
            return Told(new ExecutionResult
            {
                Status = ExecutionStatus.SourceLimit,
                Error = $"The source has {request.Code.Length} characters, more than the limit of {limits.MaxSourceChars}.",
                Duration = TimeSpan.FromMicroseconds(1),
            });
        }

        var child = Child(cancellationToken);
        using var exchange = new ScriptExchange(child, options, Request(request)) { Stdin = request.Stdin, OnOutput = request.OnOutput };
        var result = exchange.Run(cancellationToken);
        if (exchange.IsChildDead)
        {
            End();
        }

        if (cancellationToken.IsCancellationRequested && result.Status != ExecutionStatus.Ok) // an interrupted script ends with an error
        {
            AfterStop(exchange.IsChildDead, "one of its scripts was cancelled, at no certain place");
            throw new OperationCanceledException(cancellationToken);
        }

        // One that ended by itself is kept even when its child was killed in the same moment; one that was killed has left nothing.
        if (!exchange.IsChildDead || result.Status is ExecutionStatus.Ok or ExecutionStatus.Error)
        {
            _journal.Add(exchange.Entry(result), limits.Timeout);
        }

        if (exchange.IsChildDead)
        {
            AfterStop(isDead: true, "");
        }

        return Told(result);
    }

    // The next script finds the state made anew from the journal; where that cannot be, it is lost, and the next result says so.
    private void AfterStop(bool isDead, string obstacle)
    {
        if (!isDead)
        {
            _journal.Block(obstacle);
        }
        else if (_journal.Obstacle is not null)
        {
            Lose();
        }
    }

    private void Lose()
    {
        End();
        _isStateLost |= !_journal.IsEmpty;
        _journal.Clear();
    }

    private ExecutionResult Told(ExecutionResult result)
    {
        result = _isStateLost ? result with { IsStateLost = true } : result;
        _isStateLost = false;
        return result;
    }

    private NodeChild Child(CancellationToken cancellationToken)
    {
        if (_child is { HasExited: false } alive)
        {
            return alive;
        }

        if (_child is not null)
        {
            // It died between two scripts.
            End();
            AfterStop(isDead: true, "");
        }

        var child = pool.Take(options.Limits.MaxBytes, cancellationToken);
        _child = child;
        child.Send('S', JsonSerializer.Serialize(NodeSeed.SetUp(options), NodeMessages.Default.NodeSetUp));
        pool.Warm(options.Limits.MaxBytes);
        Replay(child, cancellationToken);
        return _child;
    }

    private void Replay(NodeChild child, CancellationToken cancellationToken)
    {
        foreach (var entry in _journal.Entries)
        {
            using var exchange = new ScriptExchange(child, options, entry.Request) { Recorded = entry.Answers };
            var result = exchange.Run(cancellationToken);
            var again = exchange.Entry(result);
            if (cancellationToken.IsCancellationRequested)
            {
                End();
                throw new OperationCanceledException(cancellationToken);
            }

            if (exchange.IsChildDead || again.Status != entry.Status || again.Stdout != entry.Stdout)
            {
                Lose();
                Child(cancellationToken);
                return;
            }
        }
    }

    private NodeRequest Request(CodeRequest request) => new(
        WellFormed(request.Code), FileName(request.FileName), options.Limits.Timeout.TotalMilliseconds, options.Limits.MaxOutputChars, options.Limits.MaxHostCalls);

    // Frames of the guest are told from ours by their names.
    private static string FileName(string name) => name is "" or "<string>" ? "script.js" : WellFormed(name).Replace("r1ci:", "", StringComparison.Ordinal).Replace("node:", "", StringComparison.Ordinal);

    private void End()
    {
        if (Interlocked.Exchange(ref _child, null) is { } child)
        {
            pool.Return(child);
        }
    }
}
