using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Rollouts.Running;

namespace R1CI.Sdk.Evaluation.Running;

/// <summary>What an <see cref="EvalRun"/> asks, and how; read once, when it is opened.</summary>
public sealed record EvalRunOptions
{
    /// <summary>Gets or sets the problems, read anew whenever they are enumerated; their ids differ.</summary>
    /// <value>
    /// A problem's task and suite are those of its metadata (<c>task</c>, else <c>family</c>, and <c>suite</c>); one without a task belongs to
    /// <see cref="RolloutProblem.Source"/>.
    /// </value>
    public required IEnumerable<RolloutProblem> Problems { get; set; }

    /// <summary>Gets or sets how the runs go. <see cref="RolloutRunnerOptions.GroupSize"/> is how many samples each problem gets.</summary>
    /// <value>One frame, no oversampling. What no trainer could use is allowed here.</value>
    public required RolloutRunnerOptions Runs { get; set; }

    /// <summary>Gets or sets what identifies the problems, by name, such as a digest: an evaluation is resumed only where it is the same.</summary>
    public IReadOnlyDictionary<string, string> Identity { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets the names of tasks that were asked for and left out for want of data.</summary>
    public IReadOnlyList<string> LeftOut { get; set; } = [];

    /// <summary>Gets or sets which tasks are <c>train</c> and which are <c>test</c>, for the report.</summary>
    /// <value>Empty, the default, when that is not known.</value>
    public IReadOnlyDictionary<string, string> Splits { get; set; } = new Dictionary<string, string>();

    /// <summary>Gets or sets whether an evaluation that is there already is continued; runs in which something broke are run again.</summary>
    /// <value>The default is <see langword="false"/>: then there must be none.</value>
    public bool Resume { get; set; }

    /// <exception cref="ArgumentException">The runs are no evaluation's.</exception>
    internal EvalRunOptions Snapshot()
    {
        ArgumentNullException.ThrowIfNull(Problems);
        ArgumentNullException.ThrowIfNull(Runs);
        if (Runs.Frames.Count != 1) throw new ArgumentException($"An evaluation must have one frame, and RolloutRunnerOptions.Frames has {Runs.Frames.Count}. Evaluate each into a folder of its own.");
        if (Runs.Oversampling != 0) throw new ArgumentException($"An evaluation must not prefer the runs that are fast, and RolloutRunnerOptions.Oversampling is {Runs.Oversampling}. Set it to 0.");
        return this with { Runs = Runs with { IsForTraining = false } };
    }
}
