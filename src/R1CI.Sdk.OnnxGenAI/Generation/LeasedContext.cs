namespace R1CI.Sdk.OnnxGenAI.Generation;

/// <summary>The context of one conversation between its calls; disposed, it goes back to its pool.</summary>
internal sealed class LeasedContext(ContextPool pool, ModelContext context) : IDisposable
{
    private ModelContext? _context = context;

    /// <summary>Takes the context; it is the caller's from then on. Once only.</summary>
    public ModelContext? Take() => Interlocked.Exchange(ref _context, null);

    public void Dispose()
    {
        if (Take() is { } left) pool.Return(left);
    }
}
