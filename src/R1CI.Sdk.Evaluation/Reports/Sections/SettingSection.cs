using R1CI.Sdk.Evaluation.Reports.Html;

namespace R1CI.Sdk.Evaluation.Reports.Sections;

/// <summary>What was asked, and what of it was left out.</summary>
internal static class SettingSection
{
    // Bounds the page.
    private const int MostChars = 1_000;
    private const int MostSettings = 100;
    private const int MostNames = 500;

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, ReportContent content)
    {
        using (html.Open("dl", ("class", "settings")))
        {
            foreach (var (name, value) in content.Summary.Settings.Take(MostSettings))
            {
                html.Element("dt", LongText.Shorten(name, Names.MaxChars).Replace('_', ' '));
                html.Element("dd", LongText.Shorten(value, MostChars), ("dir", "auto"));
                html.Line();
            }
        }

        html.Line();
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
