using R1CI.Sdk.Models;
using R1CI.Sdk.Models.Native;
using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>
/// Runs many sequences of one model at a time: in every step each lane computes one token for all of its sequences that generate, whatever their
/// lengths; sequences join and leave at every step. Thread-safe.
/// </summary>
/// <remarks>docs/engine.md says how the cache is laid out and what is equal bit for bit.</remarks>
internal sealed class BatchEngine : IDisposable
{
    private const int DefaultContextTokens = 8192;
    private const int MaxRows = 1024;

    private readonly Lane[] _lanes;
    private readonly CancellationTokenRegistration _onExit;
    private long _uses;
    private volatile bool _isStopping;
    private bool _isDisposed;

    private BatchEngine(OrtModel model, EngineOptions options)
    {
        Check(model.Graph, options);
        Graph = model.Graph;
        MaxBatch = options.MaxBatch;
        Capacity = options.ContextTokens ?? Math.Min(Graph.ContextLength, DefaultContextTokens);
        ChunkTokens = options.ChunkTokens;
        var rows = Math.Min(CountRows(options), model.IsOnDevice ? DeviceCache.MaxRows(Graph, Capacity) : MaxRows);
        var lanes = Math.Min(options.Lanes ?? model.Lanes, rows);
        Queue = new AdmissionQueue(this);
        _lanes = CreateLanes(model, lanes, rows / lanes);
        _onExit = NativeCalls.Exiting.UnsafeRegister(static engine => ((BatchEngine)engine!).Stop(), this);
    }

    /// <summary>Gets how many tokens one sequence may have.</summary>
    public int Capacity { get; }

    public GraphContract Graph { get; }

    /// <summary>Gets how many sequences a lane runs at a time.</summary>
    public int MaxBatch { get; }

    public int ChunkTokens { get; }

    /// <summary>Gets how many sequences the cache holds at a time, all lanes together.</summary>
    public int Rows => _lanes.Sum(lane => lane.Rows.Count);

    internal Lock Gate { get; } = new();

    internal AdmissionQueue Queue { get; }

    internal IReadOnlyList<Lane> Lanes => _lanes;

    internal bool IsStopping => _isStopping;

    /// <summary>Starts an engine on a loaded model, which must outlive it.</summary>
    /// <exception cref="ArgumentException">An option is out of its range, or the cache is too small for one sequence.</exception>
    /// <exception cref="ModelLoadException">The model cannot compute a token the way an engine needs it.</exception>
    public static BatchEngine Create(OrtModel model, EngineOptions options)
    {
        var engine = new BatchEngine(model, options with { });
        try
        {
            engine._lanes[0].Try();
        }
        catch
        {
            engine.Dispose();
            throw;
        }

        foreach (var lane in engine._lanes)
        {
            lane.Start();
        }

        return engine;
    }

    /// <summary>Makes an empty sequence; it costs nothing before its first call.</summary>
    public EngineSequence Begin()
    {
        ThrowIfStopping();
        return new EngineSequence(this);
    }

    /// <summary>Adds up what the lanes have done so far.</summary>
    public EngineStatistics ReadStatistics() => _lanes.Aggregate(new EngineStatistics(), (sum, lane) => sum + lane.Statistics);

    /// <summary>Ends every call with <see cref="ObjectDisposedException"/>, waits for the lanes, and gives the memory back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, true))
        {
            return;
        }

        _onExit.Dispose(); // waits for a process exit that stops the lanes just now
        Stop();
        Array.ForEach(_lanes, lane => lane.Join());
        Array.ForEach(_lanes, lane => lane.Dispose());
        Queue.Drain();
    }

    /// <summary>Says what a call ends with when the engine stops before it answers: the name of what the caller has disposed.</summary>
    internal static ObjectDisposedException Stopped() => new(typeof(OnnxRuntimeChatClient).FullName);

    internal void ThrowIfStopping()
    {
        if (_isStopping)
        {
            throw Stopped();
        }
    }

    /// <summary>Makes the lanes look for calls that have been given up.</summary>
    internal void Sweep()
    {
        Queue.SweepSoon();
        WakeAll();
    }

    internal void WakeAll()
    {
        foreach (var lane in _lanes)
        {
            lane.Wake();
        }
    }

    internal void CheckIds(ReadOnlySpan<int> ids)
    {
        ThrowIfStopping();
        if (ids.IsEmpty)
        {
            throw new ArgumentException("There are no tokens to read. Pass at least one: the last token that was sampled has not been read yet.", nameof(ids));
        }

        foreach (var id in ids)
        {
            if (!IsToken(id))
            {
                throw new ArgumentException($"Id {id} is not in the vocabulary of {Graph.Vocabulary} tokens. Was it sampled by another model?", nameof(ids));
            }
        }
    }

    /// <summary>Makes the lanes end what they do, each at once.</summary>
    internal void Stop()
    {
        lock (Gate)
        {
            _isStopping = true;
        }

        foreach (var lane in _lanes)
        {
            lane.Interrupt();
        }
    }

    /// <summary>Counts the calls that ended; under the engine's lock.</summary>
    internal long NextUse() => ++_uses;

    internal bool IsToken(int id) => (uint)id < (uint)Graph.Vocabulary;

    private static void Check(GraphContract graph, EngineOptions options)
    {
        Range(nameof(options.Lanes), options.Lanes ?? 1, 1, 256);
        Range(nameof(options.MaxBatch), options.MaxBatch, 1, MaxRows);
        Range(nameof(options.ChunkTokens), options.ChunkTokens, 4, 65_536);
        Range(nameof(options.ContextTokens), options.ContextTokens ?? 4, 4, graph.ContextLength);
    }

    private static void Range(string name, long value, long least, long most)
    {
        if (value < least || value > most)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, $"{nameof(EngineOptions)}.{name} is {value}; it must be from {least} to {most}.");
        }
    }

    private Lane[] CreateLanes(OrtModel model, int count, int rows)
    {
        var lanes = new List<Lane>(count);
        try
        {
            while (lanes.Count < count)
            {
                lanes.Add(new Lane(this, model, rows));
            }

            return [.. lanes];
        }
        catch (Exception problem)
        {
            lanes.ForEach(lane => lane.Dispose());
            if (problem is not OutOfMemoryException) throw;
            throw new ModelLoadException($"There is not enough memory for a KV cache of {count} x {rows} conversations of {Capacity} tokens. " +
                $"Lower {nameof(OnnxRuntimeChatClientOptions.CacheBytes)} or {nameof(OnnxRuntimeChatClientOptions.MaxContextTokens)}.", problem);
        }
    }

    private int CountRows(EngineOptions options)
    {
        var row = Graph.CacheBytesPerToken * Capacity;
        return options.CacheBytes >= row
            ? (int)Math.Min(options.CacheBytes / row, MaxRows)
            : throw new ArgumentException(
                $"{nameof(EngineOptions)}.{nameof(options.CacheBytes)} is {options.CacheBytes}, and one sequence of {Capacity} tokens needs {row} bytes of KV cache. " +
                $"Give the cache more, or lower {nameof(options.ContextTokens)}.", nameof(options));
    }
}
