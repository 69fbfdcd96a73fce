using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>A stream of tokens the model has read, with its place in the KV cache. One call at a time; forks are sequences of their own.</summary>
internal sealed class EngineSequence : IDisposable
{
    private readonly BatchEngine _engine;
    private readonly ReadHistory _history;
    private volatile int[] _ids;
    private volatile int _cached;
    private volatile int _length;
    private volatile int _prompt;

    internal EngineSequence(BatchEngine engine)
    {
        _engine = engine;
        _ids = [];
        _history = new ReadHistory();
    }

    private EngineSequence(EngineSequence parent)
    {
        _engine = parent._engine;
        _ids = parent.Ids.ToArray();
        _length = parent._length;
        _cached = parent._cached;
        _prompt = parent._prompt;
        _history = new ReadHistory(parent._history);
    }

    /// <summary>Gets how many tokens were read.</summary>
    public int Length => _length;

    /// <summary>Gets the tokens that were read; not while a call runs.</summary>
    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, _length);

    /// <summary>Gets how many of the tokens the cache holds; the rest was dropped to make room, and is read again by the next call.</summary>
    public int Cached => _cached;

    /// <summary>Gets the row that holds the tokens; <see langword="null"/> while there is none.</summary>
    internal CacheRow? Row { get; set; }

    /// <summary>Gets the call that is being answered.</summary>
    internal EngineCall? Call { get; private set; }

    /// <summary>Gets or sets whether a lane works on the call; else it is queued.</summary>
    internal bool IsRunning { get; set; }

    internal bool IsIdle => Call is null;

    internal bool IsDisposed { get; private set; }

    /// <summary>Gets the tokens from the front that are cached and were read in passes: what other sequences that begin with them can take over.</summary>
    /// <remarks>The cached length is read first, so this holds while a lane appends.</remarks>
    internal ReadOnlySpan<int> Prompt
    {
        get
        {
            var length = Math.Min(_cached, _prompt);
            return _ids.AsSpan(0, length);
        }
    }

    /// <summary>Makes the model read tokens, and generates until the sink stops.</summary>
    /// <param name="unread">At least one token: what the model has not read, the last sampled one included.</param>
    /// <param name="sink">Samples the tokens, on a thread of the engine.</param>
    /// <param name="cancellation">Stops at the next token; the sequence keeps what it has read, and stays usable.</param>
    /// <exception cref="ArgumentException">No token, or one that is not in the vocabulary.</exception>
    /// <exception cref="ContextOverflowException">More tokens than the context holds: thrown at once for the unread ones, or when the sink goes on too long.</exception>
    /// <exception cref="InvalidOperationException">Another call runs.</exception>
    public Task GenerateAsync(ReadOnlyMemory<int> unread, ITokenSink sink, CancellationToken cancellation) =>
        Start(new EngineCall(unread.ToArray(), sink, null), cancellation);

    /// <summary>Makes the model read tokens, and shows the logits after each of them, in order, on a thread of the engine.</summary>
    /// <param name="ids">At least one token.</param>
    /// <param name="show">Gets the place of the token among <paramref name="ids"/> and the logits after it.</param>
    /// <param name="cancellation">Stops at the next pass.</param>
    public Task ReadAllAsync(ReadOnlyMemory<int> ids, Action<int, ReadOnlySpan<float>> show, CancellationToken cancellation) =>
        Start(new EngineCall(ids.ToArray(), null, new ShowLogits(show)), cancellation);

    /// <summary>Makes another sequence with the same tokens. Nothing is copied before one of the two goes on, and nothing is read again.</summary>
    /// <exception cref="InvalidOperationException">A call runs.</exception>
    public EngineSequence Fork()
    {
        lock (_engine.Gate)
        {
            ThrowIfBusy();
            var fork = new EngineSequence(this) { Row = Row };
            Row?.Add(fork);
            return fork;
        }
    }

    /// <summary>Gets where the pass began in which a token was read; the place itself for a token that was read by itself.</summary>
    /// <param name="place">0 to <see cref="Length"/> − 1; not while a call runs.</param>
    public int StartOfPassAt(int place) => _history.StartAt(place);

    /// <summary>Forgets everything after the first tokens.</summary>
    /// <param name="length">0 to <see cref="Length"/>.</param>
    /// <exception cref="InvalidOperationException">A call runs.</exception>
    public void TruncateTo(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, _length);
        lock (_engine.Gate)
        {
            ThrowIfBusy();
            _length = length;
            _prompt = Math.Min(_prompt, length);
            _history.TruncateTo(length);
            _cached = length - _cached == 1 ? _history.FirstToReadAgain(_cached) : Math.Min(_cached, length);
        }
    }

    /// <summary>Gives the cache back. A call that runs ends with <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        lock (_engine.Gate)
        {
            if (!IsDisposed)
            {
                IsDisposed = true;
                if (IsIdle)
                {
                    LeaveRow();
                }
            }
        }

        _engine.Sweep();
    }

    /// <summary>Tells how the token after the cached ones was read, and where its stretch ends; only while some are missing.</summary>
    internal (bool InPass, int End) Missing() => _history.At(_cached, _length);

    /// <summary>Records that tokens the sequence knows are in the cache again.</summary>
    internal void Restore(int tokens) => _cached += tokens;

    /// <summary>Records new tokens that are in the cache now.</summary>
    internal void Append(ReadOnlySpan<int> tokens, bool inPass)
    {
        var (ids, length) = (_ids, _length);
        if (length + tokens.Length > ids.Length)
        {
            Array.Resize(ref ids, Math.Min(_engine.Capacity, Math.Max(2 * ids.Length, length + tokens.Length + 32)));
        }

        tokens.CopyTo(ids.AsSpan(length));
        _history.Append(length, inPass);
        _prompt += inPass && _prompt == length ? tokens.Length : 0;
        _ids = ids;
        _length = length + tokens.Length;
        _cached = _length; // last: other lanes may copy what it covers
    }

    /// <summary>Forgets the row, whose content is gone.</summary>
    internal void LoseRow()
    {
        Row = null;
        _cached = 0;
    }

    /// <summary>Gives up the sequence's share of its row.</summary>
    internal void LeaveRow()
    {
        var row = Row;
        LoseRow();
        row?.Remove(this);
    }

    /// <summary>Moves the sequence to a row of its own, into which nothing has been copied yet.</summary>
    internal void MoveTo(CacheRow row)
    {
        LeaveRow();
        Row = row;
        row.Add(this);
    }

    /// <summary>Ends the call; not under the engine's lock.</summary>
    internal void Finish(Exception? problem)
    {
        EngineCall call;
        lock (_engine.Gate)
        {
            call = Call!;
            Call = null;
            IsRunning = false;
            if (IsDisposed)
            {
                LeaveRow();
            }
        }

        call.Complete(problem);
    }

    private Task Start(EngineCall call, CancellationToken cancellation)
    {
        _engine.CheckIds(call.Unread);
        if (_length + call.Unread.Length > _engine.Capacity)
        {
            throw new ContextOverflowException(_length + call.Unread.Length, _engine.Capacity);
        }

        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellation);
        }

        lock (_engine.Gate)
        {
            ThrowIfBusy();
            _engine.Queue.Add(this);
            Call = call;
            call.StartsEmpty = _length == 0;
            call.Listen(_engine, cancellation);
        }

        _engine.WakeAll();
        return call.Task;
    }

    private void ThrowIfBusy()
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        if (Call is not null)
        {
            throw new InvalidOperationException("A sequence does one thing at a time, and a call of this one is running. Await it first, or work on a fork made before.");
        }
    }
}
