using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>The caller cancelled a run; what happened until then is in <see cref="Trajectory"/>.</summary>
public sealed class AgentCancelledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="trajectory">The run until the cancellation.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public AgentCancelledException(Trajectory trajectory, CancellationToken cancellationToken)
        : base("The caller cancelled the run.", cancellationToken) => Trajectory = trajectory;

    /// <summary>Gets the run until the cancellation; its <see cref="Trajectory.Stop"/> is <see cref="StopReason.Cancelled"/>.</summary>
    public Trajectory Trajectory { get; }
}
