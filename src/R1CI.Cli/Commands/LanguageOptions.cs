using System.CommandLine;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands;

/// <summary><c>--languages</c>: what code a model may write, for the verbs in which one does.</summary>
internal sealed class LanguageOptions
{
    private readonly Option<string> _languages = new("--languages")
    {
        Description = "The languages the model may write, by commas: python, javascript (node, else Jint).",
        HelpName = "A,B",
        DefaultValueFactory = _ => Executors.Python,
    };

    public void AddTo(Command command) => command.Options.Add(_languages);

    /// <summary>The interpreters of those languages, for an agent.</summary>
    /// <exception cref="CommandException">There is no such language, or nothing runs it here.</exception>
    public IReadOnlyList<CodeExecutor> Choose(ParseResult result, Executors executors)
    {
        var names = result.GetValue(_languages)!.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0
            ? [.. names.Select(name => executors.TryFind(name, out var executor, out var problem) ? executor : throw new CommandException(ExitCode.Usage, $"--languages is '{string.Join(',', names)}': {problem}")).Distinct()]
            : throw new CommandException(ExitCode.Usage, $"--languages names no language. Give one or more of: {string.Join(", ", Executors.Languages)}.");
    }

    /// <summary>What explains the protocol to a model that may write those languages.</summary>
    public static string SystemPrompt(IReadOnlyList<CodeExecutor> executors) => R1Prompt.SystemFor([.. executors.Select(executor => executor.Language)]);
}
