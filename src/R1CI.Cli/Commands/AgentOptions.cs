using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands;

/// <summary>How the loop runs: the options that <c>ask</c> and <c>chat</c> share.</summary>
internal sealed class AgentOptions
{
    private readonly Option<int> _maxCodeCalls = OptionRange.Bounded(new Option<int>("--max-code-calls")
    {
        Description = "Scripts the model may run for one question.", HelpName = "N", DefaultValueFactory = _ => 5,
    }, 0, 256);

    private readonly Option<string> _selfCheck = new Option<string>("--self-check")
    {
        Description = "Whether the model verifies its answer by code.", DefaultValueFactory = _ => "none",
    }.AcceptOnlyFromAmong("none", "prompted", "enforced");

    private readonly Option<long?> _seed = OptionRange.Bounded(new Option<long?>("--seed") { Description = "The sampling seed.", HelpName = "N" }, 0, long.MaxValue);

    private readonly Option<double> _temperature = OptionRange.Bounded(new Option<double>("--temperature")
    {
        Description = "The sampling temperature; 0 takes the likeliest token.", HelpName = "T", DefaultValueFactory = _ => 0,
    }, 0, 100);

    private readonly PackageOptions _packages = new();
    private readonly LanguageOptions _languages = new();

    public void AddTo(Command command)
    {
        command.Options.Add(_maxCodeCalls);
        command.Options.Add(_selfCheck);
        command.Options.Add(_seed);
        command.Options.Add(_temperature);
        _packages.AddTo(command);
        _languages.AddTo(command);
    }

    /// <exception cref="CommandException">A package folder is refused, a module to preload cannot be imported, or a language does not run here.</exception>
    public R1AgentOptions Read(ParseResult result)
    {
        var executors = _languages.Choose(result, _packages.Imported(result));
        return new R1AgentOptions
        {
            Executors = executors,
            SystemPrompt = LanguageOptions.SystemPrompt(executors),
            MaxCodeCalls = result.GetValue(_maxCodeCalls),
            SelfCheck = Enum.Parse<SelfCheckMode>(result.GetValue(_selfCheck)!, ignoreCase: true),
            ChatOptions = new ChatOptions { Seed = result.GetValue(_seed), Temperature = (float)result.GetValue(_temperature) },
        };
    }
}
