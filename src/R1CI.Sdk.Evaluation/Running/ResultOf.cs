using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Rollouts;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Evaluation.Running;

/// <summary>What one run says about its problem; problem, task and suite are filled in by who knows them.</summary>
internal static class ResultOf
{
    private const int MaxReasonChars = 500; // a verifier may quote the answer, of any length

    public static EvalResult Record(TrajectoryRecord record)
    {
        var run = record.Run;
        var correct = record.Rewards.FirstOrDefault(part => part.Name == "correct");
        var status = run.Failure is null && correct?.Score is not null ? StatusOf(run.Stop) : EvalStatus.Unscorable;
        return new EvalResult
        {
            Problem = record.Task.Id,
            Task = "",
            Frame = record.Frame,
            Sample = record.Group.Sample,
            Status = status,
            IsCorrect = status == EvalStatus.Unscorable ? null : correct!.Score >= 1,
            Answer = run.Answer,
            Reason = Cut(ReasonOf(run, correct)),
            Turns = run.Turns.Count,
            CodeCalls = run.CodeCalls,
            Scripts = run.Calls.Where(call => call.Result is not null).GroupBy(call => call.Result!.Status.ToJsonName()).ToDictionary(ended => ended.Key, ended => ended.Count()),
            Tokens = TokensOf(run),
            HasSelfCheck = HasSelfCheck(run),
            Record = record.Id ?? "",
        };
    }

    /// <summary>A prompt that is longer than the context is the model's shortcoming; whatever else kept it from saying anything is not.</summary>
    public static EvalResult Skipped(SkippedRollout skipped)
    {
        var isTooLong = skipped.Kind == SkipKind.ContextFull;
        return Nothing(skipped.Key.ProblemId, skipped.Key.Frame, skipped.Key.Sample) with
        {
            Status = isTooLong ? EvalStatus.ContextFull : EvalStatus.Unscorable,
            IsCorrect = isTooLong ? false : null,
            Reason = Cut(skipped.Reason),
        };
    }

    public static EvalResult Nothing(string problem, AgentFrame frame, int sample) => new()
    {
        Problem = problem, Task = "", Frame = frame.ToJsonName(), Sample = sample, Status = EvalStatus.Unscorable, IsCorrect = null, Reason = "The run left no record.",
    };

    private static EvalStatus StatusOf(StopReason stop) => stop switch
    {
        StopReason.Answer => EvalStatus.Answered,
        StopReason.EndOfText or StopReason.NoProgress => EvalStatus.NoAnswer,
        StopReason.MaxTurns => EvalStatus.TurnBudget,
        StopReason.CodeBudget => EvalStatus.CodeBudget,
        StopReason.MaxTokens or StopReason.Length or StopReason.ConversationBudget => EvalStatus.TokenBudget,
        StopReason.ContextFull => EvalStatus.ContextFull,
        StopReason.Deadline => EvalStatus.Deadline,
        StopReason.SelfCheckFailed => EvalStatus.SelfCheckFailed,
        _ => EvalStatus.Unscorable,
    };

    // What stopped the run says more than a verifier that saw no answer.
    private static string ReasonOf(Trajectory run, TrajectoryReward? correct) =>
        run.Failure?.Message ?? (correct is null ? "The record has no reward part 'correct'." : run.Answer is null && run.StopMessage.Length > 0 && correct.Score is not null ? run.StopMessage : correct.Reason);

    private static long TokensOf(Trajectory run)
    {
        var sampled = run.Turns.Sum(turn => (long)(turn.Tokens?.SampledIds.Count ?? 0));
        return sampled > 0 ? sampled : run.Usage.OutputTokenCount ?? 0;
    }

    private static bool HasSelfCheck(Trajectory run)
    {
        if (run.SelfChecks.Any(attempt => attempt.CallId is not null)) return true;
        var executed = run.Calls.Where(call => call.Result is { Status: not ExecutionStatus.Denied }).ToList();
        var first = executed.FindIndex(call => call.Result!.Status == ExecutionStatus.Ok);
        return first >= 0 && first < executed.Count - 1;
    }

    private static string Cut(string text) => text.Length <= MaxReasonChars ? text : text[..MaxReasonChars] + "…";
}
