using R1CI.Sdk.Evaluation.Results;

namespace R1CI.Sdk.Evaluation.Reports.Figures;

/// <summary>How the ends of runs are called where people read them.</summary>
internal static class StatusNames
{
    /// <summary>Gets the name of a status.</summary>
    public static string Of(EvalStatus status) => status switch
    {
        EvalStatus.Answered => "Answered",
        EvalStatus.NoAnswer => "No answer",
        EvalStatus.CodeBudget => "Code calls used up",
        EvalStatus.TurnBudget => "Turns used up",
        EvalStatus.TokenBudget => "Tokens used up",
        EvalStatus.ContextFull => "Context full",
        EvalStatus.Deadline => "Deadline",
        EvalStatus.SelfCheckFailed => "Self-check failed",
        _ => "Unscorable",
    };
}
