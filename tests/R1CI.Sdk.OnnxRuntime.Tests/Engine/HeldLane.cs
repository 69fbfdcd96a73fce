using R1CI.Sdk.OnnxRuntime.Engine;

namespace R1CI.Sdk.OnnxRuntime.Tests.Engine;

/// <summary>A sequence that keeps the only lane of an engine between two turns, so that a test says how many turns the lane does.</summary>
/// <remarks>Each of them reads one chunk of tokens that are to be read, and one token for all who generate.</remarks>
internal sealed class HeldLane : IDisposable
{
    private readonly SemaphoreSlim _turns = new(0);
    private readonly SemaphoreSlim _ended = new(0);
    private readonly EngineSequence _sequence;
    private volatile bool _isOver;

    private HeldLane(BatchEngine engine) => _sequence = engine.Begin();

    /// <summary>Takes the lane; what is asked of the engine from now on waits.</summary>
    public static async Task<HeldLane> TakeAsync(BatchEngine engine, CancellationToken cancellation)
    {
        var held = new HeldLane(engine);
        var sink = new ScriptedSink((_, _) => held.Next());
        _ = held._sequence.GenerateAsync(EngineModel.Ids(1), sink, cancellation);
        await held._ended.WaitAsync(cancellation);
        return held;
    }

    /// <summary>Lets the lane do some turns, and waits until it has.</summary>
    public async Task RunAsync(int turns, CancellationToken cancellation)
    {
        for (var turn = 0; turn < turns; turn++)
        {
            _turns.Release();
            await _ended.WaitAsync(cancellation);
        }
    }

    /// <summary>Lets the lane go.</summary>
    public void Dispose()
    {
        _isOver = true;
        _turns.Release();
        _sequence.Dispose();
    }

    private int? Next()
    {
        _ended.Release();
        _turns.Wait();
        return _isOver ? null : 7;
    }
}
