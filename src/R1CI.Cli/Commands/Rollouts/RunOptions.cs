using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Shards;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>How one run of a problem goes, and how many go at a time: the options that every verb which runs many problems has.</summary>
/// <param name="temperature">What the help says of the temperature, and of its default.</param>
internal sealed class RunOptions(string temperature)
{
    private readonly Option<long> _seed = OptionRange.Bounded(new Option<long>("--seed") { Description = "The seed of sampling, and of the items of --tasks.", HelpName = "S", DefaultValueFactory = _ => 0 }, 0, long.MaxValue);
    private readonly Option<double?> _temperature = OptionRange.Bounded(new Option<double?>("--temperature") { Description = temperature, HelpName = "T" }, 0, 100);
    private readonly Option<double> _topP = OptionRange.Bounded(new Option<double>("--top-p") { Description = "The probability mass of the likeliest tokens that can be drawn; below 1, records have log_s.", HelpName = "P", DefaultValueFactory = _ => 1 }, 0.000001, 1);
    private readonly Option<int> _topK = OptionRange.Bounded(new Option<int>("--top-k") { Description = "How many of the likeliest tokens can be drawn; 0 for all. With a number, records have log_s.", HelpName = "K", DefaultValueFactory = _ => 0 }, 0, int.MaxValue);
    private readonly Option<int> _maxTokens = OptionRange.Bounded(new Option<int>("--max-tokens") { Description = "Tokens that one run may sample.", HelpName = "N", DefaultValueFactory = _ => 32_768 }, 1, int.MaxValue);
    private readonly Option<int> _maxCodeCalls = OptionRange.Bounded(new Option<int>("--max-code-calls") { Description = "Scripts the model may execute in one run.", HelpName = "N", DefaultValueFactory = _ => 5 }, 0, 256);
    private readonly Option<long> _maxSteps = OptionRange.Bounded(new Option<long>("--max-steps")
    {
        Description = "Steps one script may take: the limit that a busy machine does not move.", HelpName = "N", DefaultValueFactory = _ => RolloutRunnerOptions.DefaultLimits.MaxSteps,
    }, 1, long.MaxValue);

    private readonly Option<double> _timeout = OptionRange.Bounded(new Option<double>("--timeout")
    {
        Description = "Seconds one script may take.", HelpName = "S", DefaultValueFactory = _ => RolloutRunnerOptions.DefaultLimits.Timeout.TotalSeconds,
    }, 0.001, 86_400);

    private readonly Option<int> _retries = OptionRange.Bounded(new Option<int>("--retries") { Description = "How often a run whose model or interpreter broke is tried again. A busy server (429, 503) is given the time it asks for, a minute at most.", HelpName = "N", DefaultValueFactory = _ => 2 }, 0, 100);
    private readonly Option<double?> _deadline = OptionRange.Bounded(new Option<double?>("--rollout-timeout") { Description = "Seconds that one run may take; 600 without it.", HelpName = "S" }, 0.001, 86_400);
    private readonly Option<string> _selfCheck = new Option<string>("--self-check") { Description = "Whether the model verifies its answers by code.", DefaultValueFactory = _ => "none" }.AcceptOnlyFromAmong("none", "prompted", "enforced");
    private readonly Option<int?> _workers = OptionRange.Bounded(new Option<int?>("--workers") { Description = "Runs at a time, over one loaded model; without it one a processor, with --engine ort 32.", HelpName = "N" }, 1, 1024);
    private readonly Option<Shard> _shard = ShardOption.Of("problems");

    private readonly PackageOptions _packages = new();
    private readonly LanguageOptions _languages = new();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _seed, _temperature, _topP, _topK, _maxTokens, _maxCodeCalls, _maxSteps, _timeout, _retries, _deadline, _selfCheck, _workers, _shard })
        {
            command.Options.Add(option);
        }

        _packages.AddTo(command);
        _languages.AddTo(command);
    }

    /// <param name="result">The command line.</param>
    /// <param name="temperature">The temperature where the command line says none.</param>
    /// <param name="workers">The runs at a time where the command line says none.</param>
    /// <exception cref="CommandException">A package folder is refused, or a module to preload cannot be imported.</exception>
    public RolloutRunnerOptions Read(ParseResult result, double temperature, int workers) => new()
    {
        Seed = result.GetValue(_seed),
        MaxRetries = result.GetValue(_retries),
        StragglerDeadline = result.GetValue(_deadline) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Workers = result.GetValue(_workers) ?? workers,
        Shard = result.GetValue(_shard),
        Agent = new R1AgentOptions
        {
            Executors = _languages.Choose(result, _packages.Imported(result)),
            MaxCodeCalls = result.GetValue(_maxCodeCalls),
            Session = new CodeSessionOptions
            {
                Limits = RolloutRunnerOptions.DefaultLimits with { MaxSteps = result.GetValue(_maxSteps), Timeout = TimeSpan.FromSeconds(result.GetValue(_timeout)) },
            },
            MaxTokens = result.GetValue(_maxTokens),
            SelfCheck = Enum.Parse<SelfCheckMode>(result.GetValue(_selfCheck)!, ignoreCase: true),
            ChatOptions = new ChatOptions
            {
                Temperature = (float)(result.GetValue(_temperature) ?? temperature),
                TopP = (float)result.GetValue(_topP),
                TopK = result.GetValue(_topK),
            },
        },
    };
}
