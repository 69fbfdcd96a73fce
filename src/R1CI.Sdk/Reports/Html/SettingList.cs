namespace R1CI.Sdk.Reports.Html;

/// <summary>Names with their values, as they were asked for.</summary>
internal static class SettingList
{
    // Bounds the page.
    private const int MostChars = 1_000;
    private const int MostSettings = 100;

    /// <summary>Writes the list; underscores of names are shown as spaces.</summary>
    public static void Write(HtmlWriter html, IEnumerable<KeyValuePair<string, string>> settings)
    {
        using (html.Open("dl", ("class", "settings")))
        {
            foreach (var (name, value) in settings.Take(MostSettings))
            {
                html.Element("dt", LongText.Shorten(name, Names.MaxChars).Replace('_', ' '));
                html.Element("dd", LongText.Shorten(value, MostChars), ("dir", "auto"));
                html.Line();
            }
        }

        html.Line();
    }
}
