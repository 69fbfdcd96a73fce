using R1CI.Sdk.Evaluation.Reports.Figures;
using R1CI.Sdk.Evaluation.Reports.Runs;
using R1CI.Sdk.Evaluation.Reports.Sections;
using R1CI.Sdk.Evaluation.Results;
using R1CI.Sdk.Evaluation.Summaries;
using R1CI.Sdk.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports;

/// <summary>Writes <c>report.html</c>: one file that shows an evaluation in any browser, without a network and without a script.</summary>
/// <remarks>
/// The same arguments give the same bytes; the page has no date. Texts of models, prompts and files are shown and never interpreted: they
/// are escaped, and the page's policy forbids every script but its own and every request.
/// </remarks>
public static class EvalReport
{
    /// <summary>Writes the page.</summary>
    /// <param name="output">Takes the page, in UTF-8; stays open.</param>
    /// <param name="summary">What the evaluation came to.</param>
    /// <param name="results">Its runs, read once; a few numbers a problem are kept.</param>
    /// <param name="samples">The runs to show in full, those that <see cref="SampleChoice"/> chose; beyond 1 MB of page the rest is left out with a notice.</param>
    /// <param name="splits">Which tasks are <c>train</c> and which are <c>test</c>; <see langword="null"/> when that is not known.</param>
    public static void Write(
        Stream output,
        EvalSummary summary,
        IEnumerable<EvalResult> results,
        IReadOnlyList<SampleRun> samples,
        IReadOnlyDictionary<string, string>? splits = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(results);
        ArgumentNullException.ThrowIfNull(samples);
        Write(output, new ReportContent(summary, RunFigures.Of(results), samples, splits ?? new Dictionary<string, string>()));
    }

    /// <summary>Writes the page of what was counted before.</summary>
    internal static void Write(Stream output, ReportContent content)
    {
        using var html = new HtmlWriter(output);
        Page.Write(html, Headline.Title(content.Summary), _ =>
        {
            Headline.Write(html, content);
            Axis.Definitions(html);
        }, [.. Sections(content)]);
    }

    private static IEnumerable<Section> Sections(ReportContent content)
    {
        yield return new Section("suites", "Success by suite", html => SuiteSection.Write(html, content));
        yield return new Section("tasks", "Success by task", html => TaskSection.Write(html, content));
        if (content.Summary.PassAt.Keys.Any(k => k > 1))
        {
            yield return new Section("pass", "More than one try", html => PassSection.Write(html, content));
        }

        yield return new Section("ends", "How runs ended", html => EndSection.Write(html, content));
        yield return new Section("effort", "Calls and tokens", html => EffortSection.Write(html, content));
        if (content.Samples.Count > 0)
        {
            yield return new Section("runs", "Runs in full", html => RunSection.Write(html, content.Samples));
        }

        yield return new Section("settings", "What was asked", html => SettingSection.Write(html, content));
    }
}
