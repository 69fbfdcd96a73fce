using System.Collections.Concurrent;
using R1CI.Sdk.Execution;

namespace R1CI.Sdk.CodeIO.Running;

/// <summary>Works on several items at once and hands over what comes of them in their order.</summary>
/// <remarks>Each worker has a thread of its own, on which its scripts run too: most take less time than the way to another thread and back.</remarks>
internal static class OrderedWork
{
    private const int WaitingPerWorker = 4; // items that are done or under way behind one that takes long

    /// <param name="items">The items; the next one is asked for when there is room.</param>
    /// <param name="workers">How many are worked on at once.</param>
    /// <param name="work">Does one, on a worker's thread.</param>
    /// <param name="take">Takes what came of each, in order, one at a time.</param>
    /// <param name="cancellationToken">The caller's cancellation.</param>
    public static async Task RunAsync<TItem, TDone>(IEnumerable<TItem> items, int workers, Func<TItem, Task<TDone>> work, Action<TDone> take, CancellationToken cancellationToken)
    {
        using var waiting = new BlockingCollection<Piece<TItem, TDone>>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var threads = Enumerable.Range(0, workers).Select(_ => GuestThreads.RunOwnThread(() => DoAll(waiting, work, stop.Token))).ToArray();
        var under = new Queue<Piece<TItem, TDone>>();
        try
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var piece = new Piece<TItem, TDone>(item);
                under.Enqueue(piece);
                waiting.Add(piece, CancellationToken.None);
                if (under.Count >= workers * WaitingPerWorker) take(await under.Dequeue().Done.ConfigureAwait(false));
            }

            while (under.Count > 0) take(await under.Dequeue().Done.ConfigureAwait(false));
        }
        finally
        {
            // After a failure nobody waits for the rest: what is under way ends, and no other begins.
            await stop.CancelAsync().ConfigureAwait(false);
            waiting.CompleteAdding();
            await Task.WhenAll(threads).ConfigureAwait(false);
        }
    }

    private static void DoAll<TItem, TDone>(BlockingCollection<Piece<TItem, TDone>> waiting, Func<TItem, Task<TDone>> work, CancellationToken stop)
    {
        foreach (var piece in waiting.GetConsumingEnumerable(CancellationToken.None)) piece.Do(work, stop);
    }

    private sealed class Piece<TItem, TDone>(TItem item)
    {
        private readonly TaskCompletionSource<TDone> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<TDone> Done => _done.Task;

        public void Do(Func<TItem, Task<TDone>> work, CancellationToken stop)
        {
            if (stop.IsCancellationRequested)
            {
                _done.SetCanceled(stop);
                return;
            }

            try
            {
                _done.SetResult(work(item).GetAwaiter().GetResult());
            }
#pragma warning disable CA1031 // Whatever the work throws belongs to who awaits it.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                _done.SetException(failure);
            }
        }
    }
}
