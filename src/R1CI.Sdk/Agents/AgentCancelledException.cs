using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>The caller cancelled a run, or disposed its agent; what happened until then is in <see cref="Trajectory"/>.</summary>
public sealed class AgentCancelledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="trajectory">The run until the cancellation.</param>
    /// <param name="cancellationToken">The caller's token, or one of the agent when that was disposed.</param>
    public AgentCancelledException(Trajectory trajectory, CancellationToken cancellationToken)
        : base(trajectory?.StopMessage is { Length: > 0 } message ? message : "The caller cancelled the run.", cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trajectory);
        Trajectory = trajectory;
    }

    /// <summary>Gets the run until the cancellation; its <see cref="Trajectory.Stop"/> is <see cref="StopReason.Cancelled"/>.</summary>
    public Trajectory Trajectory { get; }
}
