namespace R1CI.Sdk.Reports.Html;

/// <summary>A part of the page under a heading of its own.</summary>
/// <param name="Id">Where links to it lead.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Body">Writes what stands under the heading.</param>
internal sealed record Section(string Id, string Title, Action<HtmlWriter> Body)
{
    /// <summary>Writes the links to sections.</summary>
    public static void Links(HtmlWriter html, IEnumerable<Section> sections)
    {
        using (html.Open("nav", ("aria-label", "Sections")))
        using (html.Open("ul"))
        {
            foreach (var section in sections)
            {
                using (html.Open("li"))
                {
                    html.Element("a", section.Title, ("href", "#" + section.Id));
                }
            }
        }

        html.Line();
    }

    /// <summary>Writes the section.</summary>
    public void Write(HtmlWriter html)
    {
        using (html.Open("section", ("id", Id), ("aria-labelledby", Id + "-title")))
        {
            html.Element("h2", Title, ("id", Id + "-title"));
            html.Line();
            Body(html);
        }

        html.Line();
    }
}
