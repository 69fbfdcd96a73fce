using Microsoft.Extensions.Logging;

namespace R1CI.Sdk.Hosting;

/// <summary>What is logged of agents. Event ids are part of the contract; content is in the events from 100 on only.</summary>
internal static partial class AgentLog
{
    public const string Category = "R1CI.Sdk.Agents";

    [LoggerMessage(1, LogLevel.Information, "Agent {Agent}: run ended as {Stop} after {Turns} turns, {CodeCalls} scripts, {OutputTokens} tokens and {ElapsedMs:0} ms")]
    public static partial void RunEnded(ILogger logger, string agent, string stop, int turns, int codeCalls, long? outputTokens, double elapsedMs);

    [LoggerMessage(2, LogLevel.Error, "Agent {Agent}: run failed in {Source} ({ExceptionType}) after {Turns} turns")]
    public static partial void RunFailed(ILogger logger, string agent, string source, string exceptionType, int turns);

    [LoggerMessage(3, LogLevel.Debug, "Agent {Agent}: script {CallId} in {Language} ended as {Status} after {Steps} steps, {HostCalls} host calls and {ElapsedMs:0.###} ms")]
    public static partial void ScriptEnded(ILogger logger, string agent, string callId, string language, string status, long steps, int hostCalls, double elapsedMs);

    [LoggerMessage(4, LogLevel.Information, "{Agent} is warm after {ElapsedMs:0} ms")]
    public static partial void WarmedUp(ILogger logger, string agent, double elapsedMs);

    [LoggerMessage(5, LogLevel.Warning, "{Agent} could not be warmed up, and the host starts without that")]
    public static partial void NotWarmedUp(ILogger logger, string agent, Exception exception);

    [LoggerMessage(100, LogLevel.Trace, "Agent {Agent}: script {CallId}\n{Code}\nprinted\n{Output}\n{Error}")]
    public static partial void ScriptContent(ILogger logger, string agent, string callId, string code, string output, string? error);

    [LoggerMessage(101, LogLevel.Trace, "Agent {Agent}: question\n{Question}\nanswer\n{Answer}\n{StopMessage}")]
    public static partial void RunContent(ILogger logger, string agent, string question, string? answer, string stopMessage);
}
