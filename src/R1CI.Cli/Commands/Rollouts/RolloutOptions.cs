using System.CommandLine;
using Microsoft.Extensions.AI;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Frames;
using R1CI.Sdk.Rollouts.Rewards;
using R1CI.Sdk.Rollouts.Running;

namespace R1CI.Cli.Commands.Rollouts;

/// <summary>How the rollouts of a collection go.</summary>
internal sealed class RolloutOptions
{
    private const double Temperature = 1;

    private readonly RunOptions _run = new("The sampling temperature, 1 by default; 0 takes the likeliest token.");
    private readonly Option<int> _groupSize = OptionRange.Bounded(new Option<int>("--group-size") { Description = "Rollouts of each problem in each frame.", HelpName = "G", DefaultValueFactory = _ => 5 }, 1, 4096);
    private readonly Option<string> _frame = new Option<string>("--frame") { Description = "How the model is asked to work.", DefaultValueFactory = _ => "agent" }.AcceptOnlyFromAmong("text", "code", "agent", "guided", "all");
    private readonly Option<int> _version = OptionRange.Bounded(new Option<int>("--policy-version") { Description = "The version of the weights, counted by whoever trains them.", HelpName = "V", DefaultValueFactory = _ => 0 }, 0, int.MaxValue);
    private readonly Option<int> _oversample = OptionRange.Bounded(new Option<int>("--oversample") { Description = "Rollouts started beyond the group size; the first to finish make the group.", HelpName = "N", DefaultValueFactory = _ => 0 }, 0, 4096);
    private readonly Option<string> _reward = new Option<string>("--reward") { Description = "outcome: 1 for a right answer. r1ci: also 0.1 for the format, and less for many turns.", DefaultValueFactory = _ => "outcome" }.AcceptOnlyFromAmong("outcome", "r1ci");
    private readonly Option<bool> _varyPrompts = new("--vary-prompts") { Description = "Word the prompts of a group in several ways: for SFT data, not for GRPO." };
    private readonly Option<string?> _reference = new("--reference") { Description = "A model whose log-probabilities of the sampled tokens are recorded too.", HelpName = "DIR" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _groupSize, _frame, _version, _oversample, _reward, _varyPrompts, _reference })
        {
            command.Options.Add(option);
        }

        _run.AddTo(command);
    }

    /// <summary>Loads the reference policy.</summary>
    /// <returns><see langword="null"/> without one.</returns>
    /// <exception cref="CommandException">It cannot be loaded.</exception>
    public IChatClient? LoadReference(ParseResult result) => result.GetValue(_reference) is { } folder ? ModelOptions.Load(folder) : null;

    /// <param name="result">The command line.</param>
    /// <param name="reference">The reference policy.</param>
    /// <param name="workers">The runs at a time where the command line says none.</param>
    /// <exception cref="CommandException">A package folder is refused, or a module to preload cannot be imported.</exception>
    public RolloutRunnerOptions Read(ParseResult result, IChatClient? reference, int workers) => _run.Read(result, Temperature, workers) with
    {
        GroupSize = result.GetValue(_groupSize),
        PolicyVersion = result.GetValue(_version),
        Frames = result.GetValue(_frame) == "all" ? Enum.GetValues<AgentFrame>() : [Enum.Parse<AgentFrame>(result.GetValue(_frame)!, ignoreCase: true)],
        Oversampling = result.GetValue(_oversample),
        Reward = result.GetValue(_reward) == "r1ci" ? RewardFunction.R1Ci : RewardFunction.Outcome,
        PromptFormats = result.GetValue(_varyPrompts) ? PromptFormat.Varied : [],
        Reference = reference,
    };
}
