namespace R1CI.Sdk.Reports.Html;

/// <summary>A column of a <see cref="DataTable"/>.</summary>
/// <param name="Name">Its head.</param>
/// <param name="IsNumber">Whether its cells are numbers, which stand at the right.</param>
internal sealed record DataColumn(string Name, bool IsNumber = false);

/// <summary>A table of text and numbers to read and to copy; it scrolls in itself where the page is narrow.</summary>
internal static class DataTable
{
    /// <summary>Writes something that readers open when they want it.</summary>
    public static void Fold(HtmlWriter html, Action content, string summary = "Show as a table")
    {
        using (html.Open("details", ("class", "fold")))
        {
            html.Element("summary", summary);
            content();
        }

        html.Line();
    }

    /// <summary>Writes the table. The first cell of a row is its head.</summary>
    public static void Write(HtmlWriter html, string caption, IReadOnlyList<DataColumn> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        using (html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", caption)))
        using (html.Open("table", ("class", "data")))
        {
            html.Element("caption", caption, ("class", "unseen"));
            using (html.Open("thead"))
            using (html.Open("tr"))
            {
                foreach (var column in columns)
                {
                    html.Element("th", column.Name, ("scope", "col"), ("class", column.IsNumber ? "number" : "text"));
                }
            }

            html.Line();
            using (html.Open("tbody"))
            {
                foreach (var row in rows)
                {
                    Row(html, columns, row);
                }
            }
        }

        html.Line();
    }

    private static void Row(HtmlWriter html, IReadOnlyList<DataColumn> columns, IReadOnlyList<string> cells)
    {
        using (html.Open("tr"))
        {
            using (html.Open("th", ("scope", "row"), ("class", columns[0].IsNumber ? "number" : "text")))
            {
                Names.Write(html, cells[0]);
            }

            for (var i = 1; i < cells.Count; i++)
            {
                html.Element("td", LongText.Shorten(cells[i], Names.MaxChars), ("class", columns[i].IsNumber ? "number" : "text"));
            }
        }

        html.Line();
    }
}
