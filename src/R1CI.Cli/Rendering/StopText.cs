using R1CI.Sdk.Trajectories;

namespace R1CI.Cli.Rendering;

/// <summary>Says in a sentence why a run ended without an accepted answer, and what to do about it.</summary>
internal static class StopText
{
    public static string Of(Trajectory run) => run.Stop switch
    {
        StopReason.Answer => $"Answer: {run.Answer}",
        StopReason.EndOfText => "No answer: the model ended its text without <<<answer>>>. Ask differently, or use a larger model.",
        StopReason.MaxTurns => $"No answer: the model took {run.Turns.Count} turns, as many as are allowed.",
        StopReason.CodeBudget => $"No answer: all {run.CodeCalls} code calls are used. Allow more with --max-code-calls.",
        StopReason.MaxTokens => "No answer: the run sampled as many tokens as it may.",
        StopReason.Length => "No answer: one turn reached its token limit.",
        StopReason.ContextFull => $"No answer: the conversation does not fit into the model's context of {run.Model?.ContextLength.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"} tokens. Ask a shorter question or use a model with a longer context.",
        StopReason.Deadline => "No answer: the run's time is spent.",
        StopReason.Cancelled => "Cancelled.",
        StopReason.SelfCheckFailed => "No answer: the model's own check by code did not agree with it.",
        StopReason.NoProgress => "No answer: the model repeats itself and brings nothing new. Ask differently, or start anew.",
        StopReason.ConversationBudget => $"No answer: {run.StopMessage}",
        _ => $"Failed in the {run.Failure?.Source.ToString().ToLowerInvariant() ?? "runtime"}: {run.Failure?.Message}",
    };
}
