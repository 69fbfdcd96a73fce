using System.Runtime.InteropServices;

namespace R1CI.Cli;

/// <summary>Ends the work in order at the first SIGINT or SIGTERM; a second one finds the default handler and ends the process.</summary>
/// <remarks>Never disposed: a signal that comes when the work is done must not make the exit code another one.</remarks>
internal static class Interrupt
{
    private static readonly CancellationTokenSource Source = new();
    private static readonly PosixSignalRegistration[] Registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel)];

    /// <summary>Gets whether a signal came.</summary>
    public static bool IsRequested => Source.IsCancellationRequested;

    /// <summary>Begins to listen.</summary>
    /// <returns>Cancelled by the first signal.</returns>
    public static CancellationToken Listen()
    {
        GC.KeepAlive(Registrations);
        return Source.Token;
    }

    private static void Cancel(PosixSignalContext signal)
    {
        if (IsRequested) return;
        signal.Cancel = true;
        Source.Cancel();
    }
}
