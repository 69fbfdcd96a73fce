using System.CommandLine;
using System.CommandLine.Parsing;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands;

/// <summary><c>--packages</c> and <c>--preload</c>: what Python packages scripts can import, and which are imported once for all of them.</summary>
internal sealed class PackageOptions
{
    private readonly Option<string[]> _packages = new("--packages")
    {
        Description = "A folder of packages written in Python that scripts can import, such as one with sympy; read only. May be given more than once.",
        HelpName = "DIR",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> _preload = new("--preload")
    {
        Description = "A module to import once, before the first script, for all of them. May be given more than once.",
        HelpName = "MODULE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>Whether the command line names folders or modules, which are Python's.</summary>
    public bool AreGiven(CommandResult result) => result.GetValue(_packages)!.Length + result.GetValue(_preload)!.Length > 0;

    public void AddTo(Command command)
    {
        command.Options.Add(_packages);
        command.Options.Add(_preload);
    }

    /// <summary>A session of one of the executors.</summary>
    /// <exception cref="CommandException">A module to preload cannot be imported.</exception>
    public static CodeSession Create(CodeExecutor executor, CodeSessionOptions options)
    {
        try
        {
            return executor.CreateSession(options);
        }
        catch (Exception problem) when (problem is InvalidOperationException or Sdk.Node.NodeUnavailableException)
        {
            throw new CommandException(ExitCode.Input, problem.Message);
        }
    }

    /// <summary>The executors for what the options give, with what is to be preloaded imported: where that fails it fails once, before any question.</summary>
    /// <exception cref="CommandException">As <see cref="Executors"/> and <see cref="Create"/>.</exception>
    public Executors Imported(ParseResult result)
    {
        var executors = Executors(result);
        if (result.GetValue(_preload)!.Length > 0)
        {
            Create(executors.Find(Cli.Executors.Python), new R1AgentOptions().Session).DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        return executors;
    }

    /// <summary>The executors for what the options give.</summary>
    /// <exception cref="CommandException">A folder is not there, two hold a package of the same name, or a name is no module's.</exception>
    public Executors Executors(ParseResult result, int warmProcesses = 1)
    {
        try
        {
            return Cli.Executors.WithPackages(result.GetValue(_packages)!, result.GetValue(_preload)!, warmProcesses);
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, problem.Message);
        }
    }
}
