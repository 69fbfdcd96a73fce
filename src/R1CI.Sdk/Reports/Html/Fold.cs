namespace R1CI.Sdk.Reports.Html;

/// <summary>A run or record in full, folded into one line that says whether it is right, what it is, and what is worth knowing of it.</summary>
internal static class Fold
{
    /// <summary>Writes it.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="isRight">Whether it is right; <see langword="null"/> when that is not known.</param>
    /// <param name="name">What it is.</param>
    /// <param name="remarks">What stands beside the name.</param>
    /// <param name="inside">Writes what unfolds.</param>
    /// <param name="unknown">The word where that is not known.</param>
    public static void Write(HtmlWriter html, bool? isRight, string name, IEnumerable<string> remarks, Action inside, string unknown = "no score")
    {
        using (html.Open("details", ("class", "run")))
        {
            Summary(html, isRight, name, remarks, unknown);
            html.Line();
            using (html.Open("div", ("class", "inside")))
            {
                inside();
            }
        }

        html.Line();
    }

    private static void Summary(HtmlWriter html, bool? isRight, string name, IEnumerable<string> remarks, string unknown)
    {
        var (look, mark, word) = isRight switch
        {
            true => ("is-right", "\u2713", "right"),
            false => ("is-wrong", "\u2717", "wrong"),
            null => ("is-unscored", "\u2013", unknown),
        };
        using (html.Open("summary"))
        {
            using (html.Open("span", ("class", $"badge {look}")))
            {
                html.Element("span", mark, ("aria-hidden", "true"));
                html.Text("\u00A0" + word);
            }

            html.Text(" ");
            using (html.Open("span", ("class", "what")))
            {
                using (html.Open("span", ("class", "task")))
                {
                    Names.Write(html, name);
                }

                html.Text(" ");
                html.Element("span", string.Join(" \u00B7 ", remarks), ("class", "remarks"));
            }
        }
    }
}
