using System.Globalization;
using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Execution;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.Evaluation.Reports.Runs;

/// <summary>Shows what happened in one run: what the model read, wrote and ran, in order.</summary>
internal static class TrajectoryView
{
    private const int PromptChars = 4_000;
    private const int SystemChars = 1_500;
    private const int TextChars = 3_000;
    private const int OutputChars = 2_000;

    // Of a run with more turns, the first and the last are shown.
    private const int MostTurns = 12;

    /// <summary>Writes the run.</summary>
    public static void Write(HtmlWriter html, Trajectory run)
    {
        foreach (var message in run.Prompt)
        {
            var isSystem = message.Role.Value == "system";
            TextBlock.Write(html, isSystem ? "system" : "prompt", isSystem ? "System prompt" : "Prompt", message.Text, isSystem ? SystemChars : PromptChars);
        }

        for (var i = 0; i < run.Turns.Count; i++)
        {
            if (i == MostTurns / 2 && run.Turns.Count > MostTurns)
            {
                var left = run.Turns.Count - MostTurns;
                html.Element("p", $"{Display.Of(left, "turn", "turns")} left out here.", ("class", "gap"));
                i += left;
            }

            Turn(html, run.Turns[i]);
        }

        foreach (var check in run.SelfChecks)
        {
            SelfCheck(html, check);
        }
    }

    private static void Turn(HtmlWriter html, Turn turn)
    {
        var heading = string.Create(CultureInfo.InvariantCulture, $"Model, turn {turn.Index + 1}");
        var note = turn.Stop is null ? "interrupted" : turn.Phase == TurnPhase.SelfCheck ? "verifies its answer" : "";
        if (turn.Call is not { } call)
        {
            TextBlock.Write(html, "said", heading, turn.Text, TextChars, note);
        }
        else
        {
            WithCode(html, turn, call, heading, note);
        }

        // What its code printed is shown with the code.
        if (turn.Observation is { Kind: not ObservationKind.CodeResult } observation)
        {
            TextBlock.Write(html, "runtime", Title(observation.Kind), observation.Text.Trim('\n'), TextChars);
        }
    }

    private static void WithCode(HtmlWriter html, Turn turn, CodeCall call, string heading, string note)
    {
        var at = call.Code.Length == 0 ? -1 : turn.Text.LastIndexOf(call.Code, StringComparison.Ordinal);
        var said = at < 0 ? turn.Text : WithoutFence(turn.Text[..at]);
        if (said.Length > 0)
        {
            TextBlock.Write(html, "said", heading, said, TextChars, note);
        }

        TextBlock.Write(html, "code", said.Length > 0 ? $"Code, {call.Language}" : $"{heading}, code, {call.Language}", call.Code, TextChars, call.IsSelfCheck ? "self-check" : "");
        if (call.Result is { } result)
        {
            Printed(html, call, result);
        }
    }

    private static void Printed(HtmlWriter html, CodeCall call, ExecutionResult result)
    {
        var note = string.Create(CultureInfo.InvariantCulture, $"{result.Status.ToJsonName()}, {result.Steps:N0} steps{(call.IsOutputTruncated ? ", the model read it cut in the middle" : "")}");
        var parts = new[] { result.Stdout.TrimEnd('\n'), result.Stderr.TrimEnd('\n'), (result.Error ?? "").TrimEnd('\n') }.Where(part => part.Length > 0);
        var kind = result.Status == ExecutionStatus.Ok ? "printed" : "printed failed";
        TextBlock.Write(html, kind, "Printed", string.Join('\n', parts.Select(part => LongText.Shorten(part, OutputChars))), 2 * OutputChars, note);
    }

    private static void SelfCheck(HtmlWriter html, SelfCheckAttempt check)
    {
        var found = check.CheckedValue is { } value ? $"; the check printed {LongText.Shorten(value, 200)}" : "";
        html.Element("p", string.Create(CultureInfo.InvariantCulture, $"Self-check {check.Attempt} of {LongText.Shorten(check.ProposedAnswer, 200)}: {Word(check.Verdict)}{found}."), ("class", "check"), ("dir", "auto"));
        html.Line();
    }

    // The line that opens the fence says no more than the heading of the code does.
    private static string WithoutFence(string text)
    {
        var lineStart = text.TrimEnd('\n').LastIndexOf('\n') + 1;
        return text.AsSpan(lineStart).TrimStart().StartsWith("```") ? text[..lineStart].TrimEnd('\n') : text.TrimEnd('\n');
    }

    private static string Title(ObservationKind kind) => kind switch
    {
        ObservationKind.NotExecuted => "Not executed",
        ObservationKind.SelfCheckRequest => "Request to verify the answer",
        ObservationKind.Guidance => "Guide",
        _ => "Correction",
    };

    private static string Word(SelfCheckVerdict verdict) => verdict switch
    {
        SelfCheckVerdict.Agreed => "agreed",
        SelfCheckVerdict.Disagreed => "disagreed",
        SelfCheckVerdict.Failed => "the check failed",
        _ => "no check was written",
    };
}
