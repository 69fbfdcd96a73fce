using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using R1CI.Cli.Commands;
using R1CI.Cli.Commands.CodeIO;
using R1CI.Cli.Commands.Doctor;
using R1CI.Cli.Commands.Evaluation;
using R1CI.Cli.Commands.Merging;
using R1CI.Cli.Commands.Rollouts;
using R1CI.Cli.Commands.Tasks;

namespace R1CI.Cli;

/// <summary>The commands that <c>r1ci</c> has, and which of them a command line means.</summary>
internal static class Verbs
{
    private static readonly (string Name, Func<Command> Create)[] All =
    [
        ("ask", AskCommand.Create),
        ("chat", ChatCommand.Create),
        ("exec", ExecCommand.Create),
        ("model", ModelCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("tasks", TasksCommand.Create),
        ("eval", EvalCommand.Create),
        ("rollout", RolloutCommand.Create),
        ("export", ExportCommand.Create),
        ("codeio", CodeIOCommand.Create),
        ("merge", MergeCommand.Create),
        ("validate", ValidateCommand.Create),
        ("replay", ReplayCommand.Create),
        ("serve", ServeCommand.Create),
        ("mcp", McpCommand.Create),
        ("view", ViewCommand.Create),
        ("completions", CompletionsCommand.Create),
    ];

    // A word that begins with @ is that word, not the name of a file with arguments: questions and answers may begin so.
    private static readonly ParserConfiguration Plain = new() { ResponseFileTokenReplacer = null };

    /// <summary>Does what a command line says.</summary>
    /// <returns>The process's exit code.</returns>
    public static async Task<int> RunAsync(string[] args, CancellationToken cancellationToken)
    {
        var line = Parse(args);
        if (line.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            wrong.Invoke(line);
            await Console.Error.WriteLineAsync($"See: {Path(line.CommandResult)} --help");
            return ExitCode.Usage;
        }

        return await line.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, cancellationToken);
    }

    // A command that is named is parsed alone: to describe the others, and what a root command adds for help (texts out of resources), takes a
    // process longer than a short script.
    internal static ParseResult Parse(string[] args)
    {
        var named = Array.FindIndex(All, verb => args.Length > 0 && verb.Name == args[0]);
        return named < 0 || Array.Exists(args, static word => word is "--help" or "-h" or "-?" or "/h" or "/?")
            ? Root().Parse(args, Plain)
            : All[named].Create().Parse(args, Plain);
    }

    // The words that lead to a command, such as "r1ci model info".
    private static string Path(CommandResult command) => command switch
    {
        { Command: RootCommand } => "r1ci",
        { Parent: CommandResult parent } => $"{Path(parent)} {command.Command.Name}",
        _ => $"r1ci {command.Command.Name}",
    };

    private static RootCommand Root()
    {
        var root = new RootCommand("A local model that reasons, writes code, runs it in this process, checks itself and answers.");
        foreach (var (_, create) in All)
        {
            root.Add(create());
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.Options.OfType<VersionOption>().Single().Action = new BuildVersion();
        return root;
    }
}
