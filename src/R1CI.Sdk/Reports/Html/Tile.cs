namespace R1CI.Sdk.Reports.Html;

/// <summary>One of the few numbers at the top of a page.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Figure">The number.</param>
/// <param name="Note">What stands under it.</param>
/// <param name="Whole">A part of the note that is not broken into lines, such as an interval; empty without.</param>
internal sealed record Tile(string Name, string Figure, string Note, string Whole = "")
{
    /// <summary>Writes a row of tiles; the first is the one most readers came for.</summary>
    public static void Write(HtmlWriter html, IEnumerable<Tile> tiles)
    {
        using (html.Open("dl", ("class", "tiles")))
        {
            var look = "main";
            foreach (var tile in tiles)
            {
                tile.Write(html, look);
                look = "plain";
            }
        }

        html.Line();
    }

    private void Write(HtmlWriter html, string look)
    {
        using (html.Open("div", ("class", look)))
        {
            html.Element("dt", Name);
            html.Element("dd", Figure, ("class", "figure"));
            using (html.Open("dd", ("class", "note")))
            {
                html.Text(Note);
                if (Whole.Length > 0)
                {
                    html.Text(" ");
                    html.Element("span", Whole, ("class", "whole"));
                }
            }
        }
    }
}
