using R1CI.Cli;
using R1CI.Cli.Commands;

var interrupt = Interrupt.Listen();

// Waits where others would await: with an asynchronous Main a new process loads all that makes one, a millisecond of CPU time, before it looks at a script.
try
{
    return ScriptRun.Plain(args) is { } script ? script.Run(interrupt) : Verbs.RunAsync(args, interrupt).GetAwaiter().GetResult();
}
catch (CommandException problem)
{
    Console.Error.WriteLine($"r1ci: {problem.Message}");
    return problem.ExitCode;
}
catch (OperationCanceledException) when (Interrupt.IsRequested)
{
    Console.Error.WriteLine("r1ci: cancelled.");
    return ExitCode.Cancelled;
}
catch (IOException problem)
{
    Console.Error.WriteLine($"r1ci: {problem.Message} What was written before this is complete.");
    return ExitCode.Input;
}
