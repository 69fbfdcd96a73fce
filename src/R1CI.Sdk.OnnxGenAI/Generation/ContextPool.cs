using R1CI.Sdk.Models.Native;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Generation;

/// <summary>The idle contexts of one client, least recently used first. A context in use belongs to its request alone.</summary>
internal sealed class ContextPool : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<ModelContext> _idle = [];
    private readonly CancellationTokenSource _closing = new();
    private readonly CancellationTokenRegistration _onExit;
    private readonly Func<ModelContext> _create;
    private readonly int _maxIdle;
    private bool _isClosed;
    private int _living;

    /// <param name="create">Creates a context that has read nothing.</param>
    /// <param name="maxCount">How many idle contexts are kept at most.</param>
    /// <param name="maxBytes">How many bytes they may take together.</param>
    /// <param name="bytesPerContext">How many bytes one takes.</param>
    public ContextPool(Func<ModelContext> create, int maxCount, long maxBytes, long bytesPerContext)
    {
        _create = create;
        _maxIdle = (int)Math.Min(maxCount, maxBytes / Math.Max(bytesPerContext, 1));
        // Weak, so that a client nobody holds any more can be collected.
        _onExit = NativeCalls.Exiting.UnsafeRegister(
            static state => _ = ((WeakReference<CancellationTokenSource>)state!).TryGetTarget(out var closing) && Cancel(closing), new WeakReference<CancellationTokenSource>(_closing));
    }

    /// <summary>Gets how many contexts hold native memory, in use or idle.</summary>
    public int LivingCount => Volatile.Read(ref _living);

    public int IdleCount
    {
        get
        {
            lock (_gate)
            {
                return _idle.Count;
            }
        }
    }

    /// <summary>
    /// Takes the idle context that has read most of a conversation. Without one it empties the least recently used when there is no room
    /// for more, else it creates one (10 ms of processor time with the shipped model; emptying costs next to nothing).
    /// </summary>
    /// <param name="stream">The conversation's tokens; the context taken has read fewer.</param>
    /// <param name="cancellation">Stops whatever the context computes until it is given back.</param>
    public ModelContext Rent(ReadOnlySpan<int> stream, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        ModelContext? context;
        ModelContext? other = null;
        lock (_gate)
        {
            context = TakeLongestPrefix(stream);
            if (context is null && _idle.Count > 0 && _idle.Count == _maxIdle)
            {
                other = Take(0);
            }
        }

        if (other is not null && other.TryEmpty())
        {
            context = other;
        }
        else if (other is not null)
        {
            Free(other);
        }

        if (context is null)
        {
            return Create(cancellation);
        }

        context.Begin(cancellation, _closing.Token);
        return context;
    }

    /// <summary>
    /// Takes the context of a leased conversation: the one that it has held since its last call, or one that has read the same prompt in the same
    /// way, or one that has read nothing. Never one that would be computed in other steps, whose last bits would differ.
    /// </summary>
    /// <param name="stream">The conversation's tokens.</param>
    /// <param name="isBeginning">Whether they are its prompt.</param>
    /// <param name="lease">The conversation's lease.</param>
    /// <param name="cancellation">Stops whatever the context computes until it is given back.</param>
    public ModelContext Rent(ReadOnlySpan<int> stream, bool isBeginning, ConversationLease lease, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var context = lease.Take<LeasedContext>()?.Take();
        if (context is not null && (isBeginning || context.Length >= stream.Length || !stream.StartsWith(context.Ids)))
        {
            Return(context);
            context = null;
        }

        context ??= RentRewound(stream) ?? RentEmptied();
        if (context is null) return Create(cancellation);
        context.Begin(cancellation, _closing.Token);
        return context;
    }

    /// <summary>Keeps the context for the next turn of its leased conversation; the pool gets it back when the lease ends.</summary>
    public void Return(ModelContext context, ConversationLease lease)
    {
        if (!context.IsReusable)
        {
            Return(context);
            return;
        }

        context.End();
        lease.Keep(new LeasedContext(this, context));
    }

    /// <summary>Creates a context that has read nothing.</summary>
    public ModelContext Create(CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(_closing.IsCancellationRequested, typeof(OnnxGenAIChatClient));
        var context = _create();
        Interlocked.Increment(ref _living);
        context.Begin(cancellation, _closing.Token); // closed meanwhile: its first pass is refused
        return context;
    }

    /// <summary>Keeps the context for the next turn of its conversation, or frees it.</summary>
    public void Return(ModelContext context)
    {
        context.End();
        ModelContext? surplus = context;
        lock (_gate)
        {
            if (!_isClosed && _maxIdle > 0 && context.IsReusable)
            {
                surplus = _idle.Count == _maxIdle ? Take(0) : null;
                _idle.Add(context);
            }
        }

        if (surplus is not null)
        {
            Free(surplus);
        }
    }

    /// <summary>Frees a context that is not to be kept.</summary>
    public void Free(ModelContext context)
    {
        context.Dispose();
        Interlocked.Decrement(ref _living);
    }

    /// <summary>Frees the idle contexts and stops those in use, which are freed when they are given back.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_isClosed)
            {
                return;
            }

            _isClosed = true;
            _idle.ForEach(Free);
            _idle.Clear();
        }

        _onExit.Dispose();
        _closing.Cancel(); // not disposed: contexts in use still hold its token
    }

    private static bool Cancel(CancellationTokenSource source)
    {
        source.Cancel();
        return true;
    }

    private ModelContext? RentRewound(ReadOnlySpan<int> stream)
    {
        ModelContext? context = null;
        lock (_gate)
        {
            for (var i = _idle.Count - 1; i >= 0 && context is null; i--)
            {
                var length = _idle[i].PromptLength;
                if (length > 0 && length == stream.Length - 1 && stream[..^1].SequenceEqual(_idle[i].Ids[..length])) context = Take(i);
            }
        }

        if (context?.TryRewindToPrompt() is not false) return context;
        Free(context);
        return null;
    }

    // The least recently used: those used lately may hold a prompt that is wanted again.
    private ModelContext? RentEmptied()
    {
        ModelContext? context;
        lock (_gate)
        {
            var empty = _idle.FindIndex(idle => idle.Length == 0);
            context = empty >= 0 ? Take(empty) : _idle.Count > 0 && _idle.Count == _maxIdle ? Take(0) : null;
        }

        if (context is null || context.Length == 0 || context.TryEmpty()) return context;
        Free(context);
        return null;
    }

    private ModelContext? TakeLongestPrefix(ReadOnlySpan<int> stream)
    {
        var best = -1;
        for (var i = 0; i < _idle.Count; i++)
        {
            var context = _idle[i];
            if (context.Length < stream.Length && (best < 0 || context.Length > _idle[best].Length) && stream.StartsWith(context.Ids))
            {
                best = i;
            }
        }

        return best < 0 ? null : Take(best);
    }

    private ModelContext Take(int place)
    {
        var context = _idle[place];
        _idle.RemoveAt(place);
        return context;
    }
}
