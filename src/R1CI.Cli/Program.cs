using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using R1CI.Cli;
using R1CI.Cli.Commands;

using var interrupt = new CancellationTokenSource();
using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

var root = new RootCommand("A local model that reasons, writes code, runs it in this process, checks itself and answers.")
{
    AskCommand.Create(), ChatCommand.Create(), ExecCommand.Create(), ModelCommand.Create(),
};
var help = root.Options.OfType<HelpOption>().Single();
help.Action = new HelpWithExamples((HelpAction)help.Action!);

var line = root.Parse(args);
if (line.Action is ParseErrorAction wrong)
{
    wrong.ShowHelp = false;
    wrong.Invoke(line);
    await Console.Error.WriteLineAsync($"See: {Usage(line.CommandResult)} --help");
    return ExitCode.Usage;
}

try
{
    return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupt.Token);
}
catch (CommandException problem)
{
    await Console.Error.WriteLineAsync($"r1ci: {problem.Message}");
    return problem.ExitCode;
}
catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
{
    await Console.Error.WriteLineAsync("r1ci: cancelled.");
    return ExitCode.Cancelled;
}
catch (IOException problem)
{
    await Console.Error.WriteLineAsync($"r1ci: {problem.Message} What was written before this is complete.");
    return ExitCode.Input;
}

static string Usage(CommandResult command) => command.Parent is CommandResult parent ? $"{Usage(parent)} {command.Command.Name}" : "r1ci";

// The first signal ends the work in order; a second one finds the default handler and ends the process.
void Cancel(PosixSignalContext signal)
{
    if (!interrupt.IsCancellationRequested)
    {
        signal.Cancel = true;
        interrupt.Cancel();
    }
}
