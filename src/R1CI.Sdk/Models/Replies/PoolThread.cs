using System.Runtime.CompilerServices;

namespace R1CI.Sdk.Models.Replies;

/// <summary>Keeps token work off threads that belong to somebody: user interfaces, schedulers, a program's main thread.</summary>
internal static class PoolThread
{
    /// <summary>
    /// Gets whether this thread is not a free pool thread. A consumer with a context of its own brings the stream back to it after each update.
    /// </summary>
    public static bool IsElsewhere =>
        SynchronizationContext.Current is not null || TaskScheduler.Current != TaskScheduler.Default || !Thread.CurrentThread.IsThreadPoolThread;

    /// <summary>Continues on a pool thread, in any case later.</summary>
    public static ConfiguredTaskAwaitable HopAsync() => Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
}
