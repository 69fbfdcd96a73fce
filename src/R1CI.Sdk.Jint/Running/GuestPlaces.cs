using R1CI.Sdk.Execution;

namespace R1CI.Sdk.Jint.Running;

/// <summary>Threads for scripts, as many at once as the embedded interpreter takes. A script that is left behind gives its place back and keeps its thread.</summary>
/// <remarks>
/// A thread of its own for each script: Jint's memory limit counts the bytes of one thread, and a built-in that cannot be interrupted must hold up nobody.
/// </remarks>
internal static class GuestPlaces
{
    // The parser, and guest calls, nest on this stack.
    private const int StackBytes = 16 << 20;

    private static readonly SemaphoreSlim Places = new(GuestThreads.Shared.MaxCount);

    /// <summary>Waits for a place.</summary>
    public static Task TakeAsync(CancellationToken cancellationToken) => Places.WaitAsync(cancellationToken);

    public static void GiveBack() => Places.Release();

    public static void Start(Action work) => new Thread(work.Invoke, StackBytes) { IsBackground = true, Name = "R1CI JavaScript" }.Start();
}
