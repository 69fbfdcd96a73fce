using R1CI.Sdk.OnnxRuntime.Loading;

namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>One thread that runs the model, and the sequences it runs it for.</summary>
/// <remarks>
/// Every turn of its loop takes the sequences that want to begin, reads a bounded number of tokens for those that have some to read, and computes one
/// token for all that generate. It waits for nothing but for work.
/// </remarks>
internal sealed class Lane : IDisposable
{
    private readonly BatchEngine _engine;
    private readonly LaneModel _model;
    private readonly LaneClock _clock = new();
    private readonly LaneReader _reader;
    private readonly LaneStepper _stepper;
    private readonly Thread _thread;
    private readonly Bell _bell = new();
    private readonly List<EngineSequence> _taken = [];
    private readonly List<EngineSequence> _given = [];

    public Lane(BatchEngine engine, OrtModel model, int rows)
    {
        _engine = engine;
        Rows = new CacheRows(this, rows);
        _model = new LaneModel(model, rows, engine.ChunkTokens, engine.Capacity);
        _stepper = new LaneStepper(engine, this, _model, _clock);
        _reader = new LaneReader(engine, this, _model, _stepper, _clock);
        _thread = new Thread(Work) { IsBackground = true, Name = "R1CI engine lane" };
    }

    /// <summary>Gets the rows of its cache; guarded by the engine's lock.</summary>
    public CacheRows Rows { get; }

    /// <summary>Gets or sets how many sequences it works for; guarded by the engine's lock.</summary>
    public int Running { get; set; }

    public EngineStatistics Statistics => _clock.Statistics;

    internal CacheMemory Cache => _model.Cache;

    public void Start() => _thread.Start();

    public void Wake() => _bell.Ring();

    /// <summary>Ends the run that is under way; the engine is stopping.</summary>
    public void Interrupt()
    {
        _model.Interrupt();
        _bell.Ring();
    }

    /// <summary>Computes a few tokens in the ways the engine does, before the lane is started.</summary>
    public void Try() => _model.Try();

    /// <summary>Waits until the thread has ended.</summary>
    /// <exception cref="InvalidOperationException">This is the thread.</exception>
    public void Join()
    {
        if (Thread.CurrentThread == _thread)
        {
            throw new InvalidOperationException("A sink must not dispose the engine that calls it. Stop, and dispose it when the call has ended.");
        }

        if (_thread.IsAlive)
        {
            _thread.Join();
        }
    }

    public void Dispose()
    {
        _model.Dispose();
    }

    /// <summary>Ends a sequence's call and takes it off this lane.</summary>
    internal void Finish(EngineSequence sequence, Exception? problem)
    {
        lock (_engine.Gate)
        {
            Running--;
            sequence.Row!.LastUse = _engine.NextUse();
        }

        sequence.Finish(problem);
        if (!_engine.Queue.IsEmpty)
        {
            _engine.WakeAll(); // who waited for its row, or for its prompt
        }
    }

    private void Work()
    {
        Exception reason = BatchEngine.Stopped();
        try
        {
            while (!_engine.IsStopping)
            {
                Turn();
            }
        }
        catch (Exception problem) // the cache broke while rows changed places: nothing that it holds can be trusted
        {
            reason = Explain(problem);
            _engine.Stop();
            _engine.Queue.Drain();
        }

        _clock.End();
        _reader.DropAll(reason);
        _stepper.DropAll(reason);
    }

    private void Turn()
    {
        Begin();
        _reader.DropStopped();
        _stepper.DropStopped();
        if (_reader.Count + _stepper.Count > 0)
        {
            _clock.Begin();
            _reader.Read();
            _stepper.Step();
        }
        else
        {
            _clock.End();
            _bell.Wait();
        }
    }

    private void Begin()
    {
        lock (_engine.Gate)
        {
            _engine.Queue.Take(this, _taken, _given);
        }

        foreach (var sequence in _given)
        {
            sequence.Finish(ReasonToStop(sequence));
        }

        foreach (var sequence in _taken)
        {
            if (TryCopySource(sequence)) _reader.Continue(sequence);
        }

        if (_taken.Count + _given.Count > 0)
        {
            _taken.Clear();
            _given.Clear();
            _engine.WakeAll(); // what was copied from is free again
        }
    }

    private bool TryCopySource(EngineSequence sequence)
    {
        var call = sequence.Call!;
        if (call.Source is not var (row, tokens))
        {
            return true;
        }

        call.Source = null;
        try
        {
            row.Lane.Cache.CopyTo(Cache, row.Slot, sequence.Row!.Slot, tokens);
        }
        catch (Exception problem)
        {
            Finish(sequence, Explain(problem));
            return false;
        }
        finally
        {
            lock (_engine.Gate)
            {
                row.EndRead();
            }
        }

        if (sequence.Length == 0)
        {
            call.Taken = tokens;
            sequence.Append(call.Unread.AsSpan(0, tokens), inPass: true);
        }
        else
        {
            sequence.Restore(tokens);
        }

        _clock.CountCopy(tokens);
        return true;
    }

    /// <summary>Puts a sequence where its next token is read.</summary>
    internal void Continue(EngineSequence sequence) => _reader.Continue(sequence);

    /// <summary>Says why a sequence's call has to end, if it has to.</summary>
    internal static Exception? ReasonToStop(EngineSequence sequence) =>
        sequence.IsDisposed ? new ObjectDisposedException(nameof(EngineSequence))
        : sequence.Call!.IsCancelled ? new OperationCanceledException()
        : null;

    /// <summary>Says what a call ends with after an error of the model.</summary>
    internal Exception Explain(Exception problem) => _engine.IsStopping ? BatchEngine.Stopped() : problem;
}
