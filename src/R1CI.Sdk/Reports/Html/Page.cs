namespace R1CI.Sdk.Reports.Html;

/// <summary>The frame of a page: its policy, its look, its title and the way through its sections.</summary>
internal static class Page
{
    /// <summary>Writes a page.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="title">The page's title.</param>
    /// <param name="header">Writes what stands above the links to the sections.</param>
    /// <param name="sections">The sections, in order.</param>
    public static void Write(HtmlWriter html, string title, Action<HtmlWriter> header, IReadOnlyList<Section> sections)
    {
        html.Doctype();
        using (html.Open("html", ("lang", "en"), ("xmlns", "http://www.w3.org/1999/xhtml")))
        {
            html.Line();
            Head(html, title);
            using (html.Open("body"))
            {
                html.Line();
                Body(html, header, sections);
                html.Embed(EmbeddedText.Script);
            }
        }

        html.Line();
    }

    private static void Body(HtmlWriter html, Action<HtmlWriter> header, IReadOnlyList<Section> sections)
    {
        html.Element("a", "Skip to the results", ("class", "skip"), ("href", "#main"));
        using (html.Open("header"))
        {
            header(html);
            Section.Links(html, sections);
        }

        html.Line();
        using (html.Open("main", ("id", "main")))
        {
            html.Line();
            foreach (var section in sections)
            {
                section.Write(html);
            }
        }

        html.Line();
    }

    private static void Head(HtmlWriter html, string title)
    {
        // Nothing is fetched from anywhere; the empty icon keeps browsers from asking a server for one.
        var policy = $"default-src 'none'; style-src {EmbeddedText.Style.PolicySource}; script-src {EmbeddedText.Script.PolicySource}; img-src data:; base-uri 'none'; form-action 'none'";
        using (html.Open("head"))
        {
            html.Line();
            html.Empty("meta", ("charset", "utf-8"));
            html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy));
            html.Line();
            html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Empty("link", ("rel", "icon"), ("href", "data:,"));
            html.Line();
            html.Element("title", title);
            html.Line();
            html.Embed(EmbeddedText.Style);
        }

        html.Line();
    }
}
