namespace R1CI.Sdk.Reports.Html;

/// <summary>Names of tasks, problems and files: shown whole, broken after an underscore or a slash where the line is too short.</summary>
internal static class Names
{
    /// <summary>The longest name shown whole, in UTF-16 code units; names of tasks have at most 40.</summary>
    public const int MaxChars = 300;

    /// <summary>Writes a name.</summary>
    public static void Write(HtmlWriter html, string name)
    {
        using (html.Open("bdi"))
        {
            var rest = LongText.Shorten(name, MaxChars);
            for (var at = rest.IndexOfAny(['_', '/']); at >= 0 && at < rest.Length - 1; at = rest.IndexOfAny(['_', '/']))
            {
                html.Text(rest[..(at + 1)]);
                html.Empty("wbr");
                rest = rest[(at + 1)..];
            }

            html.Text(rest);
        }
    }
}
