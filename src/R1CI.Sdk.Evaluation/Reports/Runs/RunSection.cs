using System.Globalization;
using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Runs;

/// <summary>Shows some runs in full, each folded into one line.</summary>
internal static class RunSection
{
    // Bounds the page: 134 tasks with their charts and tables take 300 KB.
    private const long MaxBytes = 1_000_000;
    private const int AnswerChars = 1_000;
    private const int MostWords = 8;
    private const int MostWordChars = 40;

    /// <summary>Writes the runs, grouped by how they were judged.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<SampleRun> samples)
    {
        html.Element("p", "Chosen by rule, not by hand: the first right and the first wrong run of tasks spread over all, and one or two of every unusual end. Long texts are cut in the middle; characters that cannot be seen are shown by their number.", ("class", "hint"));
        html.Line();
        var limit = html.BytesWritten + MaxBytes;
        var written = 0;
        foreach (var group in samples.GroupBy(sample => Kind(sample.Result)).OrderBy(group => group.Key))
        {
            html.Element("h3", Title(group.Key));
            html.Line();
            foreach (var sample in group.TakeWhile(_ => html.BytesWritten < limit))
            {
                Run(html, sample);
                written++;
            }
        }

        if (written < samples.Count)
        {
            html.Element("p", $"{Display.Of(samples.Count - written, "more run was", "more runs were")} chosen and left out here, so that this file stays small.", ("class", "hint"));
        }
    }

    private static int Kind(EvalResult result) => result switch
    {
        { IsCorrect: null } => 3,
        { IsCorrect: true } => 0,
        { Status: EvalStatus.Answered } => 1,
        _ => 2,
    };

    private static string Title(int kind) => kind switch
    {
        0 => "Right",
        1 => "Wrong",
        2 => "Ended without an accepted answer",
        _ => "Without a score",
    };

    private static void Run(HtmlWriter html, SampleRun sample) => Fold.Write(html, sample.Result.IsCorrect, sample.Result.Task, Remarks(sample.Result), () =>
    {
        Facts(html, sample);
        if (sample.Record is { } record)
        {
            TrajectoryView.Write(html, record.Run);
        }

        Verdict(html, sample);
    });

    private static IEnumerable<string> Remarks(EvalResult result)
    {
        if (result.Status is not (EvalStatus.Answered or EvalStatus.Unscorable))
        {
            yield return StatusNames.Of(result.Status);
        }

        foreach (var (word, _) in result.Scripts.Where(status => status.Key != "ok" && status.Value > 0).OrderBy(status => status.Key, StringComparer.Ordinal).Take(MostWords))
        {
            yield return "script: " + LongText.Shorten(word, MostWordChars);
        }

        yield return Display.Of(result.CodeCalls, "call", "calls");
        yield return Display.Of(result.Tokens, "token", "tokens");
        if (result.HasSelfCheck)
        {
            yield return "self-check";
        }
    }

    private static void Facts(HtmlWriter html, SampleRun sample)
    {
        var result = sample.Result;
        using (html.Open("p", ("class", "facts")))
        {
            html.Text("Problem ");
            using (html.Open("code"))
            {
                Names.Write(html, result.Problem);
            }

            html.Text(string.Create(CultureInfo.InvariantCulture, $", sample {result.Sample + 1}, frame {LongText.Shorten(result.Frame, MostWordChars)}, "));
            html.Text(Display.Of(result.Turns, "turn", "turns"));
            html.Text(result.Record.Length > 0 ? ", record " : "");
            html.Element("code", LongText.Shorten(result.Record, Names.MaxChars));
        }

        html.Line();
    }

    private static void Verdict(HtmlWriter html, SampleRun sample)
    {
        using (html.Open("dl", ("class", "verdict")))
        {
            Entry(html, "Answer", sample.Result.Answer, "none");
            if (sample.Record is { } record)
            {
                Entry(html, "Oracle answer", record.Task.Answer.Length > 0 ? record.Task.Answer : null, "any with the right properties");
            }

            html.Element("dt", "Verdict");
            html.Element("dd", LongText.Shorten(Reasoned(sample), AnswerChars), ("dir", "auto"));
        }

        html.Line();
    }

    private static string Reasoned(SampleRun sample)
    {
        var verdict = sample.Result.IsCorrect switch { true => "Right", false => "Wrong", null => "No score" };
        List<string?> reasons = [sample.Result.Reason, sample.Record?.Run.StopMessage, sample.Record?.Run.Failure?.Message];
        var told = string.Join(" ", reasons.Where(reason => !string.IsNullOrEmpty(reason)).Distinct());
        return told.Length == 0 ? $"{verdict}." : $"{verdict}: {told}";
    }

    private static void Entry(HtmlWriter html, string name, string? text, string absent)
    {
        html.Element("dt", name);
        using (html.Open("dd"))
        {
            if (text is null)
            {
                html.Element("em", absent);
            }
            else
            {
                html.Element("pre", LongText.Shorten(text, AnswerChars), ("dir", "auto"));
            }
        }
    }
}
