namespace R1CI.Sdk.Agents;

/// <summary>Tells fences that ask for execution from fences that show data.</summary>
internal static class FenceLanguages
{
    private static readonly HashSet<string> Data =
    [
        "asciidoc", "console", "csv", "diff", "html", "ini", "json", "jsonl", "latex", "log", "markdown", "math", "md", "mermaid", "none", "out",
        "output", "plain", "plaintext", "pseudo", "pseudocode", "rst", "stderr", "stdout", "svg", "table", "tex", "text", "toml", "tsv", "txt", "xml",
        "yaml", "yml",
    ];

    /// <param name="language">The fence's language in lower case.</param>
    public static bool IsCode(string language) => !Data.Contains(language);
}
