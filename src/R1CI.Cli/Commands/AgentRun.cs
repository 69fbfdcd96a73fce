using R1CI.Cli.Rendering;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Commands;

/// <summary>Follows a run to its end.</summary>
internal static class AgentRun
{
    /// <summary>Shows every event and returns the trajectory; a cancelled run is returned too, with what happened until then.</summary>
    public static async Task<Trajectory> ShowAsync(IAsyncEnumerable<AgentEvent> events, IAgentView? view)
    {
        Trajectory? run = null;
        try
        {
            await foreach (var happened in events)
            {
                view?.Show(happened);
                run = (happened as StoppedEvent)?.Trajectory ?? run;
            }
        }
        catch (AgentCancelledException cancelled)
        {
            run = cancelled.Trajectory;
            view?.Show(new StoppedEvent(run.Turns.Count - 1, run));
        }

        return run ?? throw new InvalidOperationException("The agent's events ended without a StoppedEvent.");
    }
}
