using System.CommandLine;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands;

/// <summary><c>--packages</c>: folders whose Python packages scripts can import.</summary>
internal static class PackageOption
{
    public static Option<string[]> Create() => new("--packages")
    {
        Description = "A folder of packages written in Python that scripts can import, such as one with sympy; read only. May be given more than once.",
        HelpName = "DIR",
        DefaultValueFactory = _ => [],
    };

    /// <summary>The executors for what the option gives.</summary>
    /// <exception cref="CommandException">A folder is not there, or two hold a package of the same name.</exception>
    public static IReadOnlyDictionary<string, CodeExecutor> Executors(string[] folders)
    {
        try
        {
            return Cli.Executors.WithPackages(folders);
        }
        catch (ArgumentException problem)
        {
            throw new CommandException(ExitCode.Usage, $"--packages: {problem.Message}");
        }
    }
}
