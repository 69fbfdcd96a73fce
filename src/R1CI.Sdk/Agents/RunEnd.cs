using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Agents;

/// <summary>Why a run is over, with the rule, the value and the next step.</summary>
internal sealed record RunEnd(StopReason Reason, string Message)
{
    public TrajectoryFailure? Failure { get; private init; }

    public static RunEnd Answered { get; } = new(StopReason.Answer, "");

    public static RunEnd Cancelled { get; } = new(StopReason.Cancelled, "The caller cancelled the run.");

    public static RunEnd AgentDisposed { get; } = new(StopReason.Cancelled, "The agent was disposed while the run was going on.");

    public static RunEnd ContextFull { get; } =
        new(StopReason.ContextFull, "The conversation fills the model's context. Start a new conversation, or shorten the messages.");

    public static RunEnd Deadline(TimeSpan deadline) =>
        new(StopReason.Deadline, $"The run took longer than R1AgentOptions.Deadline, which is {deadline}. Raise it to let the model go on.");

    public static RunEnd MaxTurns(int turns) =>
        new(StopReason.MaxTurns, $"The model generated {turns} times, which is R1AgentOptions.MaxTurns. Raise it to let the model go on.");

    public static RunEnd Paused(int turns) =>
        new(StopReason.MaxTurns, $"The run paused after {turns} turns, as it was asked to. R1Conversation.ContinueAsync goes on with it.");

    public static RunEnd MaxTokens(long sampled, int limit) =>
        new(StopReason.MaxTokens, $"The run sampled {sampled} tokens; R1AgentOptions.MaxTokens is {limit}. Raise it to let the model go on.");

    public static RunEnd Length(int limit) =>
        new(
            StopReason.Length,
            $"One generation reached its limit of {limit} tokens (R1AgentOptions.MaxOutputTokens). Raise it to let the model go on.");

    public static RunEnd CodeBudget(int calls) =>
        new(StopReason.CodeBudget, $"All {calls} code calls (R1AgentOptions.MaxCodeCalls) were used, and the model gave no answer after them.");

    public static RunEnd EndOfText(int corrections) =>
        new(
            StopReason.EndOfText,
            $"The model ended its text with neither code nor an answer in <<<...>>>, after {corrections} corrections (R1AgentOptions.MaxCorrections). " +
            "Ask more precisely, or use a model that follows the protocol.");

    public static RunEnd EmptyText(int corrections) =>
        new(StopReason.EndOfText, $"The model ended its turn without a text, after {corrections} corrections (R1AgentOptions.MaxCorrections).");

    public static RunEnd NothingPrinted(ExecutionStatus status) =>
        new(StopReason.EndOfText, $"The script that was to print the answer ended as {status.ToJsonName()} and left none.");

    public static RunEnd SelfCheckFailed(int attempts) =>
        new(StopReason.SelfCheckFailed, $"No check agreed with the model's answer in {attempts} tries (R1AgentOptions.MaxSelfChecks).");

    public static RunEnd NoProgress(int turns) =>
        new(StopReason.NoProgress, $"{turns} turns in a row (R1AgentOptions.MaxIdleTurns) brought nothing new: scripts, errors or texts that were there before. Ask differently, or raise it.");

    public static RunEnd Failed(FailureSource source, Exception exception) => Failed(source, exception.Message, exception);

    public static RunEnd Failed(FailureSource source, string message, Exception? exception = null) =>
        new(StopReason.Failed, message) { Failure = new TrajectoryFailure(source, message) { Exception = exception } };
}
