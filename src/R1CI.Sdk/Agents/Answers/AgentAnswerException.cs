using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>A run gave no answer, or one that is no value of the type that was asked for, also after the corrections it was given.</summary>
public sealed class AgentAnswerException : FormatException
{
    internal AgentAnswerException(AnswerProblem problem, Trajectory trajectory)
        : base(problem.Message) => (Path, Rule, Trajectory) = (problem.Path, problem.Rule, trajectory);

    /// <summary>Gets where the answer does not fit, as a JSON path such as <c>$.items[2].name</c>; empty when there was no answer.</summary>
    public string Path { get; }

    /// <summary>Gets what must hold there, and what is there instead.</summary>
    public string Rule { get; }

    /// <summary>Gets the run, with the text of its answer.</summary>
    public Trajectory Trajectory { get; }
}
