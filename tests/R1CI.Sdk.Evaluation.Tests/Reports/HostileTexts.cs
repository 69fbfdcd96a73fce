using R1CI.Sdk.Evaluation.Reports.Runs;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Evaluation.Tests.Reports;

/// <summary>Texts that would break out of a page that trusted them, and an evaluation made of one of them wherever there is a text.</summary>
internal static class HostileTexts
{
    public const string Script = "</script><script>window.broken = 1</script>";
    public const string Image = "\"><img src=\"https://attacker.invalid/x.png\" onerror=\"window.broken = 1\">";
    public const string Style = "</style><style>body { display: none } @import url(https://attacker.invalid/x.css)</style>";

    public static IReadOnlyList<string> All { get; } =
    [
        Script, Image, Style, "'><svg onload=window.broken=1>", "<!--", "--><b>", "]]>", "<![CDATA[", "&lt;b&gt; &amp; &#0; &nbsp; &bogus", "<?xml version='1.0'?>", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
        "</pre></details></body></html>", "<base href='https://attacker.invalid/'>", "<iframe srcdoc='<script>parent.broken=1</script>'></iframe>", "javascript:window.broken=1", "<a href=javascript:broken()>",
        "\0\u0001\u0008\u000B\u000C\u001B[31m\u007F\u0085\u009F", "\uD800", "a\uDC00b\uD83D", "\uFFFE\uFFFF\uFEFF", "\u202Eevil\u202C\u2066\u200F\u061C", "\r\n\r", new string('\u0300', 500), "\U0001F600\U000E0041",
    ];

    /// <summary>Makes an evaluation of two runs in which every text is the given one.</summary>
    public static InventedEvaluation Evaluation(string text)
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
