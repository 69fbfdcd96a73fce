using R1CI.Sdk.Server.Requests;

namespace R1CI.Sdk.Server.Scheduling;

/// <summary>The places in which scripts run, and the bounded queue before them, first come first served.</summary>
internal sealed class Admission(R1CodeServerOptions options) : IDisposable
{
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _places = new(options.Workers, options.Workers);
    private int _waiting;
    private long _meanTicks = TimeSpan.FromMilliseconds(1).Ticks;

    /// <summary>Gets how many requests wait for a place.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Gets how many scripts run.</summary>
    public int Running => options.Workers - _places.CurrentCount;

    /// <summary>Gets whether a request that came now would be sent away.</summary>
    public bool IsFull => _places.CurrentCount == 0 && Waiting >= options.QueueLength;

    public void Dispose() => _places.Dispose();

    /// <summary>Waits for a place; who gets one leaves it by <see cref="Leave"/>.</summary>
    /// <param name="isBounded">Whether the queue's bound holds for the caller. The number of sessions bounds those that wait without it.</param>
    /// <param name="cancellationToken">Gives the place in the queue up.</param>
    /// <returns><see langword="null"/> when there is a place; otherwise what to tell the client.</returns>
    public ValueTask<ServerProblem?> EnterAsync(bool isBounded, CancellationToken cancellationToken) =>
        _places.Wait(0, CancellationToken.None) ? ValueTask.FromResult<ServerProblem?>(null) : WaitAsync(isBounded, cancellationToken);

    /// <summary>Gives the place to the next.</summary>
    /// <param name="ran">How long the script took.</param>
    public void Leave(TimeSpan ran)
    {
        // A moving mean over some 16 scripts; two that write at once lose one of them, which does no harm.
        var mean = Volatile.Read(ref _meanTicks);
        Volatile.Write(ref _meanTicks, mean + ((ran.Ticks - mean) / 16));
        _places.Release();
    }

    /// <summary>What a client is told for whom there is no place.</summary>
    public ServerProblem Full() => ServerProblem.Busy(
        $"All {options.Workers} places are taken and {options.QueueLength} requests wait. Send the request again after Retry-After, or start the server with a longer --queue.", RetryAfter());

    private async ValueTask<ServerProblem?> WaitAsync(bool isBounded, CancellationToken cancellationToken)
    {
        if (Interlocked.Increment(ref _waiting) > options.QueueLength && isBounded)
        {
            Interlocked.Decrement(ref _waiting);
            return Full();
        }

        try
        {
            return await _places.WaitAsync(options.QueueTimeout, cancellationToken).ConfigureAwait(false) ? null
                : ServerProblem.Busy($"No place became free within {options.QueueTimeout.TotalSeconds:0.###} seconds. Send the request again after Retry-After.", RetryAfter());
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    // When the queue as it is now will have been worked off.
    private TimeSpan RetryAfter()
    {
        var ticks = Volatile.Read(ref _meanTicks) * (double)(Waiting + 1) / options.Workers;
        return TimeSpan.FromTicks((long)Math.Clamp(ticks, TimeSpan.TicksPerMillisecond, LongestRetry.Ticks));
    }
}
