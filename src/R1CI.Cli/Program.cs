using System.Runtime.InteropServices;
using R1CI.Cli;
using R1CI.Cli.Commands;

using var interrupt = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

// Waits where others would await: with an asynchronous Main a new process loads all that makes one, a millisecond of CPU time, before it looks at a script.
try
{
    return ScriptRun.Plain(args) is { } script ? script.Run(interrupt.Token) : Verbs.RunAsync(args, interrupt.Token).GetAwaiter().GetResult();
}
catch (CommandException problem)
{
    Console.Error.WriteLine($"r1ci: {problem.Message}");
    return problem.ExitCode;
}
catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
{
    Console.Error.WriteLine("r1ci: cancelled.");
    return ExitCode.Cancelled;
}
catch (IOException problem)
{
    Console.Error.WriteLine($"r1ci: {problem.Message} What was written before this is complete.");
    return ExitCode.Input;
}

// The first signal ends the work in order; a second one finds the default handler and ends the process.
void Cancel(PosixSignalContext signal)
{
    if (!interrupt.IsCancellationRequested)
    {
        signal.Cancel = true;
        interrupt.Cancel();
    }
}
