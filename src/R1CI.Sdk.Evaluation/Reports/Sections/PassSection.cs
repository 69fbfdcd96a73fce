using R1CI.Sdk.Evaluation.Reports.Charts;
using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>What more tries would give.</summary>
internal static class PassSection
{
    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportContent content)
    {
        html.Element("p", "How likely at least one of k runs of a problem is right: unbiased, mean over tasks, with 95\u00A0% intervals over tasks.", ("class", "hint"));
        html.Line();
        PassCurve.Write(html, content.Summary.PassAt);
    }
}
