using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>
/// A run failed where its caller expects an answer and cannot read a trajectory: the agent as a chat client or as a function. What the run did until then is
/// in <see cref="Trajectory"/>.
/// </summary>
public sealed class AgentFailedException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="trajectory">The run; its <see cref="Trajectory.Failure"/> is not <see langword="null"/>.</param>
    public AgentFailedException(Trajectory trajectory)
        : base($"The run failed ({trajectory?.Failure?.Source}): {trajectory?.Failure?.Message}", trajectory?.Failure?.Exception)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        Trajectory = trajectory;
    }

    /// <summary>Gets the run until the failure.</summary>
    public Trajectory Trajectory { get; }
}
