using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using R1CI.Sdk.Agents;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Hosting;

/// <summary>Writes the runs of one agent to the log.</summary>
internal sealed class AgentLogger(ILoggerFactory loggers, string agent, bool logsContent)
{
    private readonly ILogger _logger = loggers.CreateLogger(AgentLog.Category);

    public void Write(AgentEvent happened)
    {
        switch (happened)
        {
            case CodeFinishedEvent { Call: { Result: { } result } call }:
                AgentLog.ScriptEnded(_logger, agent, call.Id, call.Language, result.Status.ToJsonName(), result.Steps, result.HostCalls.Count, result.Duration.TotalMilliseconds);
                if (logsContent) AgentLog.ScriptContent(_logger, agent, call.Id, call.Code, result.Stdout, result.Error);
                break;
            case StoppedEvent { Trajectory: var run }:
                Write(run);
                break;
        }
    }

    private void Write(Trajectory run)
    {
        if (run.Failure is { } failure)
        {
            AgentLog.RunFailed(_logger, agent, failure.Source.ToString(), failure.Exception?.GetType().Name ?? "no exception", run.Turns.Count);
        }
        else
        {
            AgentLog.RunEnded(_logger, agent, run.Stop.ToJsonName(), run.Turns.Count, run.CodeCalls, run.Usage.OutputTokenCount, run.Duration.TotalMilliseconds);
        }

        if (logsContent)
        {
            AgentLog.RunContent(_logger, agent, run.Prompt.LastOrDefault(message => message.Role == ChatRole.User)?.Text ?? "", run.Answer, run.StopMessage);
        }
    }
}
