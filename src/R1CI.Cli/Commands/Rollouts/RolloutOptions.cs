using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.OnnxGenAI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Frames;
using R1CI.Sdk.Rollouts.Rewards;
using R1CI.Sdk.Rollouts.Running;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>How the rollouts of a collection go.</summary>
internal sealed class RolloutOptions
{
    private readonly Option<int> _groupSize = OptionRange.Bounded(new Option<int>("--group-size") { Description = "Rollouts of each problem in each frame.", HelpName = "G", DefaultValueFactory = _ => 5 }, 1, 4096);
    private readonly Option<long> _seed = OptionRange.Bounded(new Option<long>("--seed") { Description = "The collection's seed.", HelpName = "S", DefaultValueFactory = _ => 0 }, 0, long.MaxValue);
    private readonly Option<string> _frame = new Option<string>("--frame") { Description = "How the model is asked to work.", DefaultValueFactory = _ => "agent" }.AcceptOnlyFromAmong("text", "code", "agent", "guided", "all");
    private readonly Option<int> _version = OptionRange.Bounded(new Option<int>("--policy-version") { Description = "The version of the weights, counted by whoever trains them.", HelpName = "V", DefaultValueFactory = _ => 0 }, 0, int.MaxValue);
    private readonly Option<double> _temperature = OptionRange.Bounded(new Option<double>("--temperature") { Description = "The sampling temperature; 0 takes the likeliest token.", HelpName = "T", DefaultValueFactory = _ => 1 }, 0, 100);
    private readonly Option<double> _topP = OptionRange.Bounded(new Option<double>("--top-p") { Description = "The probability mass of the likeliest tokens that can be drawn; below 1, records have log_s.", HelpName = "P", DefaultValueFactory = _ => 1 }, 0.000001, 1);
    private readonly Option<int> _topK = OptionRange.Bounded(new Option<int>("--top-k") { Description = "How many of the likeliest tokens can be drawn; 0 for all. With a number, records have log_s.", HelpName = "K", DefaultValueFactory = _ => 0 }, 0, int.MaxValue);
    private readonly Option<int> _maxTokens = OptionRange.Bounded(new Option<int>("--max-tokens") { Description = "Tokens that one rollout may sample.", HelpName = "N", DefaultValueFactory = _ => 32_768 }, 1, int.MaxValue);
    private readonly Option<int> _maxCodeCalls = OptionRange.Bounded(new Option<int>("--max-code-calls") { Description = "Scripts the model may run in one rollout.", HelpName = "N", DefaultValueFactory = _ => 5 }, 0, 256);
    private readonly Option<long> _maxSteps = OptionRange.Bounded(new Option<long>("--max-steps")
    {
        Description = "Steps one script may take: the limit that a busy machine does not move.", HelpName = "N", DefaultValueFactory = _ => RolloutRunnerOptions.DefaultLimits.MaxSteps,
    }, 1, long.MaxValue);

    private readonly Option<double> _timeout = OptionRange.Bounded(new Option<double>("--timeout")
    {
        Description = "Seconds one script may run.", HelpName = "S", DefaultValueFactory = _ => RolloutRunnerOptions.DefaultLimits.Timeout.TotalSeconds,
    }, 0.001, 86_400);

    private readonly Option<int> _retries = OptionRange.Bounded(new Option<int>("--retries") { Description = "How often a rollout whose model or interpreter broke is tried again.", HelpName = "N", DefaultValueFactory = _ => 2 }, 0, 100);
    private readonly Option<int> _oversample = OptionRange.Bounded(new Option<int>("--oversample") { Description = "Rollouts started beyond the group size; the first to finish make the group.", HelpName = "N", DefaultValueFactory = _ => 0 }, 0, 4096);
    private readonly Option<double?> _deadline = OptionRange.Bounded(new Option<double?>("--rollout-timeout") { Description = "Seconds that one rollout may take; 600 without it.", HelpName = "S" }, 0.001, 86_400);
    private readonly Option<string> _selfCheck = new Option<string>("--self-check") { Description = "Whether the model verifies its answers by code.", DefaultValueFactory = _ => "none" }.AcceptOnlyFromAmong("none", "prompted", "enforced");
    private readonly Option<string> _reward = new Option<string>("--reward") { Description = "outcome: 1 for a right answer. r1ci: also 0.1 for the format, and less for many turns.", DefaultValueFactory = _ => "outcome" }.AcceptOnlyFromAmong("outcome", "r1ci");
    private readonly Option<bool> _varyPrompts = new("--vary-prompts") { Description = "Word the prompts of a group in several ways: for SFT data, not for GRPO." };
    private readonly Option<string?> _reference = new("--reference") { Description = "A model whose log-probabilities of the sampled tokens are recorded too.", HelpName = "DIR" };
    private readonly Option<RolloutShard> _shard = new("--shard")
    {
        Description = "Only part I of N of the problems.", HelpName = "I/N", DefaultValueFactory = _ => RolloutShard.Whole,
        CustomParser = result =>
        {
            if (RolloutShard.TryParse(result.Tokens[0].Value, out var shard)) return shard;
            result.AddError($"--shard is '{result.Tokens[0].Value}'; it must be I/N with I from 1 to N.");
            return RolloutShard.Whole;
        },
    };

    private readonly PackageOptions _packages = new();

    public void AddTo(Command command)
    {
        foreach (var option in new Option[]
        {
            _groupSize, _seed, _frame, _version, _temperature, _topP, _topK, _maxTokens, _maxCodeCalls, _maxSteps, _timeout, _retries, _oversample, _deadline, _selfCheck, _reward, _varyPrompts, _reference, _shard,
        })
        {
            command.Options.Add(option);
        }

        _packages.AddTo(command);
    }

    /// <summary>Loads the reference policy.</summary>
    /// <returns><see langword="null"/> without one.</returns>
    /// <exception cref="CommandException">It cannot be loaded.</exception>
    public OnnxGenAIChatClient? LoadReference(ParseResult result) => result.GetValue(_reference) is { } folder ? ModelOptions.Load(folder) : null;

    /// <exception cref="CommandException">A package folder is refused, or a module to preload cannot be imported.</exception>
    public RolloutRunnerOptions Read(ParseResult result, IChatClient? reference) => new()
    {
        GroupSize = result.GetValue(_groupSize),
        Seed = result.GetValue(_seed),
        PolicyVersion = result.GetValue(_version),
        Frames = result.GetValue(_frame) == "all" ? Enum.GetValues<AgentFrame>() : [Enum.Parse<AgentFrame>(result.GetValue(_frame)!, ignoreCase: true)],
        MaxRetries = result.GetValue(_retries),
        Oversampling = result.GetValue(_oversample),
        StragglerDeadline = result.GetValue(_deadline) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Reward = result.GetValue(_reward) == "r1ci" ? RewardFunction.R1Ci : RewardFunction.Outcome,
        PromptFormats = result.GetValue(_varyPrompts) ? PromptFormat.Varied : [],
        Reference = reference,
        Shard = result.GetValue(_shard),
        Agent = new R1AgentOptions
        {
            Executors = [.. _packages.Imported(result).Values],
            MaxCodeCalls = result.GetValue(_maxCodeCalls),
            Session = new CodeSessionOptions
            {
                Limits = RolloutRunnerOptions.DefaultLimits with { MaxSteps = result.GetValue(_maxSteps), Timeout = TimeSpan.FromSeconds(result.GetValue(_timeout)) },
            },
            MaxTokens = result.GetValue(_maxTokens),
            SelfCheck = Enum.Parse<SelfCheckMode>(result.GetValue(_selfCheck)!, ignoreCase: true),
            ChatOptions = new ChatOptions
            {
                Temperature = (float)result.GetValue(_temperature),
                TopP = (float)result.GetValue(_topP),
                TopK = result.GetValue(_topK),
            },
        },
    };
}
