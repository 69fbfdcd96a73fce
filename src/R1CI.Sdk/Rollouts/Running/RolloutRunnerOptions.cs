using Microsoft.Extensions.AI;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts.Frames;
using R1CI.Sdk.Rollouts.Rewards;
using R1CI.Sdk.Shards;

namespace R1CI.Sdk.Rollouts.Running;

/// <summary>Configures one <see cref="RolloutRunner"/>; read once, when the runner is created.</summary>
public sealed record RolloutRunnerOptions
{
    /// <summary>Gets or sets how many rollouts one problem gets in each frame.</summary>
    /// <value>1 to 4,096. The default is 5, as in R1-Code-Interpreter.</value>
    public int GroupSize { get; set; } = 5;

    /// <summary>Gets or sets how many rollouts run at a time.</summary>
    /// <value>1 to 1,024. The default is one a processor. Results do not depend on it.</value>
    public int Workers { get; set; } = Environment.ProcessorCount;

    /// <summary>Gets or sets the seed of the collection, from which those of its rollouts are derived (<see cref="RolloutKey.SeedOf"/>).</summary>
    public long Seed { get; set; }

    /// <summary>Gets or sets the version of the first policy's weights, counted by whoever trains them.</summary>
    /// <value>At least 0, the default.</value>
    public int PolicyVersion { get; set; }

    /// <summary>Gets or sets how the model is asked to work; every problem has a group in each frame.</summary>
    /// <value>Not empty, none twice. The default is <see cref="AgentFrame.Agent"/>.</value>
    public IReadOnlyList<AgentFrame> Frames { get; set; } = [AgentFrame.Agent];

    /// <summary>Gets or sets how each run goes: limits, interpreters, sampling.</summary>
    /// <value>
    /// Its seeds are replaced by the rollout's own. The default samples with temperature 1, and stops scripts after 10^8 steps: a count comes out the
    /// same on a busy machine, which the wall-clock limit of 60 seconds does not.
    /// </value>
    public R1AgentOptions Agent { get; set; } = new()
    {
        ChatOptions = new ChatOptions { Temperature = 1 },
        Session = new CodeSessionOptions { Limits = DefaultLimits },
    };

    /// <summary>Gets the limits of scripts in rollouts.</summary>
    public static ExecutionLimits DefaultLimits => new() { MaxSteps = 100_000_000, Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Gets or sets what rollouts earn.</summary>
    /// <value>The default is <see cref="RewardFunction.Outcome"/>.</value>
    public RewardFunction Reward { get; set; } = RewardFunction.Outcome;

    /// <summary>Gets or sets how often a run that failed (<see cref="Trajectories.StopReason.Failed"/>) is tried again with the same seed.</summary>
    /// <value>0 to 100. The default is 2. The record of the last try says how many failed before it.</value>
    public int MaxRetries { get; set; } = 2;

    /// <summary>Gets or sets how many rollouts more than <see cref="GroupSize"/> are started; the first of them to finish make the group, the others are stopped.</summary>
    /// <value>0 to 4,096. The default is 0. With more, which samples are kept depends on time.</value>
    public int Oversampling { get; set; }

    /// <summary>Gets or sets how long one rollout may take before it ends as <see cref="Trajectories.StopReason.Deadline"/>.</summary>
    /// <value>Greater than zero; <see langword="null"/>, the default, leaves it to <see cref="R1AgentOptions.Deadline"/>, which counts when it is shorter.</value>
    public TimeSpan? StragglerDeadline { get; set; }

    /// <summary>Gets or sets the ways in which prompts are worded, for collecting SFT data: sample i of a group has format i modulo their number.</summary>
    /// <value>Empty, the default, words all prompts of a frame alike, as GRPO needs.</value>
    public IReadOnlyList<PromptFormat> PromptFormats { get; set; } = [];

    /// <summary>Gets or sets who steers the model in <see cref="AgentFrame.Guided"/>.</summary>
    /// <value>The default is <see cref="ComplexityGuide"/>.</value>
    public IAgentGuide Guide { get; set; } = new ComplexityGuide();

    /// <summary>Gets or sets a policy whose log-probabilities of the sampled tokens are recorded too, for a KL term.</summary>
    /// <value>A client that gives <see cref="Trajectories.ITokenScorer"/>, with the tokenizer of the sampling one; not disposed. The default is none.</value>
    public IChatClient? Reference { get; set; }

    /// <summary>
    /// Gets or sets whether runs that no trainer can reproduce are refused: penalties, and top-k or top-p from a client that does not report the
    /// mass they leave (<c>log_s</c>).
    /// </summary>
    /// <value>The default is <see langword="true"/>. Runs without tokens, such as a teacher's, are never refused.</value>
    public bool IsForTraining { get; set; } = true;

    /// <summary>Gets or sets which part of the problems is run.</summary>
    /// <value>The default is all of them.</value>
    public Shard Shard { get; set; } = Shard.Whole;

    /// <summary>Gets or sets whether a problem whose group the sink has whole, by any version of the weights, is not run again.</summary>
    /// <value>
    /// The default is <see langword="false"/>: every version has groups of its own. Collections whose weights are swapped while they run set it, so that
    /// what was finished with earlier weights stays finished when they are resumed.
    /// </value>
    public bool SkipsWholeGroups { get; set; }

    /// <summary>Copies the options and checks them.</summary>
    /// <exception cref="ArgumentException">Names the option, its value and its range.</exception>
    internal RolloutRunnerOptions Snapshot()
    {
        ArgumentNullException.ThrowIfNull(Agent);
        ArgumentNullException.ThrowIfNull(Reward);
        ArgumentNullException.ThrowIfNull(Guide);
        Check(GroupSize is >= 1 and <= 4096, nameof(GroupSize), GroupSize, "1 to 4,096");
        Check(Workers is >= 1 and <= 1024, nameof(Workers), Workers, "1 to 1,024");
        Check(PolicyVersion >= 0, nameof(PolicyVersion), PolicyVersion, "at least 0");
        Check(MaxRetries is >= 0 and <= 100, nameof(MaxRetries), MaxRetries, "0 to 100");
        Check(Oversampling is >= 0 and <= 4096, nameof(Oversampling), Oversampling, "0 to 4,096");
        Check(StragglerDeadline is null || StragglerDeadline > TimeSpan.Zero, nameof(StragglerDeadline), StragglerDeadline, "longer than zero");
        Check(Frames.Count > 0 && Frames.Distinct().Count() == Frames.Count, nameof(Frames), string.Join(", ", Frames), "at least one frame, none of them twice");
        var penalty = Agent.ChatOptions?.FrequencyPenalty ?? Agent.ChatOptions?.PresencePenalty ?? 0;
        Check(!IsForTraining || penalty == 0, nameof(Agent), penalty, "without penalties, which no trainer reproduces (or IsForTraining off)");
        return this with { Frames = [.. Frames], PromptFormats = [.. PromptFormats], Agent = Agent.Snapshot() };
    }

    private static void Check(bool isInRange, string name, object? value, string range)
    {
        if (!isInRange)
        {
            throw new ArgumentOutOfRangeException(name, value, $"RolloutRunnerOptions.{name} must be {range}.");
        }
    }
}
