using R1CI.Sdk.Agents;

namespace R1CI.Cli.Rendering;

/// <summary>Shows a run to a person as it happens.</summary>
internal interface IAgentView
{
    void Show(AgentEvent happened);
}
