using Microsoft.Extensions.AI;

namespace R1CI.Sdk.Models.Native;

/// <summary>Counts the threads inside native code, so that the process does not end under them.</summary>
/// <remarks>
/// When a process exits, the native libraries destroy their globals while other threads may still compute: red error lines, and a
/// segmentation fault in one exit of five (measured with four replies running). So at exit new calls are refused, running passes are
/// told to stop, and the last of them is waited for.
/// </remarks>
internal static class NativeCalls
{
    // A pass stops within milliseconds of its signal; loading a large model may take longer and is not worth more.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(2);
    private static readonly CancellationTokenSource ExitSource = new();
    private static int _running;

    static NativeCalls() => AppDomain.CurrentDomain.ProcessExit += (_, _) => StopAll();

    /// <summary>Gets the token that is cancelled when the process exits.</summary>
    public static CancellationToken Exiting => ExitSource.Token;

    /// <summary>Begins a call; <see cref="Exit"/> must follow in any case, unless this throws.</summary>
    /// <exception cref="ObjectDisposedException">The process is exiting.</exception>
    public static void Enter()
    {
        // Counted first, looked second: either this thread sees the exit, or the exit sees this thread.
        Interlocked.Increment(ref _running);
        if (ExitSource.IsCancellationRequested)
        {
            Exit();
            throw new ObjectDisposedException(nameof(IChatClient), "The process is exiting.");
        }
    }

    public static void Exit() => Interlocked.Decrement(ref _running);

    private static void StopAll()
    {
        ExitSource.Cancel();
        SpinWait.SpinUntil(() => Volatile.Read(ref _running) == 0, MaxWait);
    }
}
