namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Works on several items at once and hands over what comes of them in their order.</summary>
internal static class OrderedWork
{
    private const int WaitingPerWorker = 4; // items that are done or under way behind one that takes long

    /// <param name="items">The items; the next one is asked for when there is room.</param>
    /// <param name="workers">How many are worked on at once.</param>
    /// <param name="work">Does one; may run on any thread.</param>
    /// <param name="take">Takes what came of each, in order, one at a time.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    public static async Task RunAsync<TItem, TDone>(IEnumerable<TItem> items, int workers, Func<TItem, Task<TDone>> work, Action<TDone> take, CancellationToken cancellationToken)
    {
        using var gate = new SemaphoreSlim(workers);
        var under = new Queue<Task<TDone>>();
        try
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                under.Enqueue(Task.Run(() => DoAsync(item), cancellationToken));
                // Not more are under way than may wait, so the gate only bounds how many of them run.
                if (under.Count >= workers * WaitingPerWorker) take(await under.Dequeue().ConfigureAwait(false));
            }

            while (under.Count > 0) take(await under.Dequeue().ConfigureAwait(false));
        }
        finally
        {
            await Task.WhenAll(under).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default).ConfigureAwait(false);
        }

        async Task<TDone> DoAsync(TItem item)
        {
            await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await work(item).ConfigureAwait(false);
            }
            finally
            {
                gate.Release();
            }
        }
    }
}
