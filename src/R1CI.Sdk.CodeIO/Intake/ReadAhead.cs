namespace R1CI.Sdk.CodeIO.Intake;

/// <summary>Prepares items side by side and gives them in their order, a few a worker in memory.</summary>
internal static class ReadAhead
{
    private const int WaitingPerWorker = 4;

    /// <param name="items">The items; the next one is asked for when there is room.</param>
    /// <param name="workers">How many are prepared at once; with 1 each is prepared when it is asked for.</param>
    /// <param name="prepare">Prepares one, on any thread.</param>
    public static IEnumerable<TOut> Of<TIn, TOut>(IEnumerable<TIn> items, int workers, Func<TIn, TOut> prepare)
    {
        if (workers <= 1)
        {
            foreach (var item in items) yield return prepare(item);
            yield break;
        }

        Queue<Task<TOut>> under = new();
        foreach (var item in items)
        {
            under.Enqueue(Task.Run(() => prepare(item)));
            if (under.Count >= workers * WaitingPerWorker) yield return under.Dequeue().GetAwaiter().GetResult();
        }

        while (under.TryDequeue(out var next)) yield return next.GetAwaiter().GetResult();
    }
}
