namespace R1CI.Sdk.OnnxRuntime.Engine;

/// <summary>Shows the logits after a token that was read.</summary>
/// <param name="place">The token's place among those of the call.</param>
/// <param name="logits">One number per token of the vocabulary, valid until this returns.</param>
internal delegate void ShowLogits(int place, ReadOnlySpan<float> logits);

/// <summary>What one sequence was asked to do: read tokens, then generate, or show the logits after each.</summary>
internal sealed class EngineCall(int[] unread, ITokenSink? sink, ShowLogits? show)
{
    // Continuations are the caller's code, which has no business on a lane.
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _registration;
    private CancellationToken _cancellation;

    public int[] Unread { get; } = unread;

    public ITokenSink? Sink { get; } = sink;

    public ShowLogits? Show { get; } = show;

    /// <summary>Gets or sets whether the sequence had no tokens before.</summary>
    public bool StartsEmpty { get; set; }

    /// <summary>Gets or sets how many of the tokens have been read.</summary>
    public int Taken { get; set; }

    /// <summary>Gets or sets the token that the next step reads.</summary>
    public int StepToken { get; set; }

    /// <summary>Gets or sets the row to copy from before anything is read, and how many tokens.</summary>
    public (CacheRow Row, int Tokens)? Source { get; set; }

    public Task Task => _done.Task;

    public bool IsCancelled => _cancellation.IsCancellationRequested;

    public void Listen(BatchEngine engine, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _registration = cancellation.UnsafeRegister(static state => ((BatchEngine)state!).Sweep(), engine);
    }

    public void Complete(Exception? problem)
    {
        _registration.Unregister();
        if (problem is null)
        {
            _done.TrySetResult();
        }
        else if (problem is OperationCanceledException && IsCancelled)
        {
            _done.TrySetCanceled(_cancellation);
        }
        else
        {
            _done.TrySetException(problem);
        }
    }
}
