namespace R1CI.Sdk.Reports.Html;

/// <summary>A text of a run under its heading, as it was written.</summary>
internal static class TextBlock
{
    private const int HeadingChars = 100;

    /// <summary>Writes a text.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="kind">The class that gives it its look: <c>prompt</c>, <c>said</c>, <c>code</c>, <c>printed</c>, <c>runtime</c>.</param>
    /// <param name="heading">What it is.</param>
    /// <param name="text">The text.</param>
    /// <param name="maxChars">How much of it is shown, in UTF-16 code units.</param>
    /// <param name="note">What else there is to say about it; empty without.</param>
    public static void Write(HtmlWriter html, string kind, string heading, string text, int maxChars, string note = "")
    {
        using (html.Open("div", ("class", $"block {kind}")))
        {
            using (html.Open("p", ("class", "label")))
            {
                html.Text(LongText.Shorten(heading, HeadingChars));
                if (note.Length > 0)
                {
                    html.Text(" ");
                    html.Element("span", note, ("class", "note"));
                }
            }

            using (html.Open("pre", ("dir", "auto")))
            {
                // Parsers of HTML drop a newline right after the tag.
                html.Text(text.StartsWith('\n') ? "\n" : "");
                html.Text(LongText.Shorten(text, maxChars));
            }
        }

        html.Line();
    }
}
