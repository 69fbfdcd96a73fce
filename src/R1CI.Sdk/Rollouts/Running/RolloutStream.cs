using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>Turns what a runner gives to a sink into a stream for one reader.</summary>
/// <param name="capacity">How many rollouts may wait for the reader.</param>
/// <param name="run">Runs the rollouts.</param>
internal sealed class RolloutStream(int capacity, Func<IRolloutSink, CancellationToken, Task> run) : IRolloutSink
{
    private readonly Channel<Rollout> _finished = Channel.CreateBounded<Rollout>(capacity);
    private CancellationToken _stop;

    public async IAsyncEnumerable<Rollout> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _stop = stop.Token;
        var running = FeedAsync(stop.Token);
        try
        {
            await foreach (var rollout in _finished.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return rollout;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
        }
    }

    public bool Contains(RolloutKey key, int groupIndex) => false;

    public void Add(Rollout rollout)
    {
        if (!_finished.Writer.TryWrite(rollout)) _finished.Writer.WriteAsync(rollout, _stop).AsTask().GetAwaiter().GetResult();
    }

    public void Skip(SkippedRollout skipped)
    {
    }

    private async Task FeedAsync(CancellationToken cancellationToken)
    {
        try
        {
            await run(this, cancellationToken).ConfigureAwait(false);
            _finished.Writer.TryComplete();
        }
#pragma warning disable CA1031 // The reader gets it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _finished.Writer.TryComplete(exception);
        }
    }
}
