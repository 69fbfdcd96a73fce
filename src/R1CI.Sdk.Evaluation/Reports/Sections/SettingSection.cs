using R1CI.Sdk.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>What was asked, and what of it was left out.</summary>
internal static class SettingSection
{
    // Bounds the page.
    private const int MostNames = 500;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportContent content)
    {
        SettingList.Write(html, content.Summary.Settings);
        if (content.Summary.LeftOut is not { Count: > 0 } left)
        {
            return;
        }

        html.Element("h3", "Tasks left out");
        html.Element("p", "Asked for, but not run, because their data are not there. They count nowhere in this report.", ("class", "hint"));
        using (html.Open("ul", ("class", "names")))
        {
            foreach (var name in left.Take(MostNames))
            {
                using (html.Open("li"))
                {
                    Names.Write(html, name);
                }
            }
        }

        html.Line();
    }
}
