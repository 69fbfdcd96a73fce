using R1CI.Sdk.Evaluation.Reports.Runs;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Evaluation.Tests.Reports;

/// <summary>An evaluation made of one text wherever there is one.</summary>
internal static class HostileEvaluation
{
    /// <summary>Makes an evaluation of two runs in which every text is the given one.</summary>
    public static InventedEvaluation Of(string text)
    {
        var invented = InventedEvaluation.Create([(text, text), (text, text + "2")], problems: 4, samples: 2);
        var counts = new Dictionary<string, int> { [text] = 1, ["error"] = 2 };
        var results = invented.Results.Select(result => result with { Frame = text, Problem = text + result.Problem, Answer = text, Reason = text, Record = text + result.Record, Scripts = counts }).ToList();
        var summary = InventedEvaluation.Summarize(results, 2) with { Settings = new Dictionary<string, string> { ["model"] = text, [text] = text }, LeftOut = [text], Scripts = counts };
        return new InventedEvaluation(
            summary with { Status = summary.Status.Append(new(text, 3)).ToDictionary() },
            results,
            [.. SampleChoice.Choose(results).Select(result => new SampleRun(result, Poison(InventedRun.Of(result), text)))],
            new Dictionary<string, string> { [text] = text, [text + "2"] = "test" });
    }

    private static TrajectoryRecord Poison(TrajectoryRecord record, string text) => record with
    {
        Task = new TrajectoryTask(text, Answer: text),
        Run = record.Run with
        {
            Prompt = [.. record.Run.Prompt.Select(message => new Microsoft.Extensions.AI.ChatMessage(message.Role, text))],
            Turns = [.. record.Run.Turns.Select(turn => Poison(turn, text))],
            SelfChecks = [new SelfCheckAttempt(1, text, SelfCheckVerdict.Disagreed, text, "c0")],
            StopMessage = text,
            Failure = new TrajectoryFailure(FailureSource.Model, text),
        },
    };

    private static Turn Poison(Turn turn, string text) => turn with
    {
        Text = $"{text}\n```python\n{text}\n```",
        Call = turn.Call is { } call
            ? call with { Code = text, Language = text, Result = new ExecutionResult { Status = ExecutionStatus.Error, Stdout = text, Stderr = text, Error = text } }
            : null,
        Observation = new Observation(ObservationKind.Guidance, text, null),
    };
}
