using System.Text;
using Spectre.Console;

namespace R1CI.Cli.Rendering;

/// <summary>Colours one line of Python for a terminal. A line at a time is enough: code is shown as the model writes it.</summary>
internal static class CodeHighlighter
{
    private static readonly HashSet<string> Keywords =
    [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
        "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
        "while", "with", "yield",
    ];

    /// <summary>Returns Spectre markup for the line.</summary>
    public static string Markup(string line)
    {
        var markup = new StringBuilder();
        for (var at = 0; at < line.Length;)
        {
            var (length, style) = Next(line, at);
            var text = line.Substring(at, length).EscapeMarkup();
            markup.Append(style is null ? text : $"[{style}]{text}[/]");
            at += length;
        }

        return markup.ToString();
    }

    private static (int Length, string? Style) Next(string line, int at) => line[at] switch
    {
        '#' => (line.Length - at, "grey"),
        '\'' or '"' => (StringLength(line, at), "green"),
        >= '0' and <= '9' => (Run(line, at, c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_'), "cyan"),
        var c when char.IsLetter(c) || c == '_' => Word(line, at),
        _ => (1, null),
    };

    private static (int Length, string? Style) Word(string line, int at)
    {
        var length = Run(line, at, c => char.IsLetterOrDigit(c) || c == '_');
        var isKeyword = Keywords.Contains(line.Substring(at, length));
        var isCall = at + length < line.Length && line[at + length] == '(';
        return (length, isKeyword ? "blue" : isCall ? "yellow" : null);
    }

    // A string that the line does not close runs to its end.
    private static int StringLength(string line, int at)
    {
        for (var i = at + 1; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                i++;
            }
            else if (line[i] == line[at])
            {
                return i + 1 - at;
            }
        }

        return line.Length - at;
    }

    private static int Run(string line, int at, Func<char, bool> belongs)
    {
        var end = at + 1;
        while (end < line.Length && belongs(line[end]))
        {
            end++;
        }

        return end - at;
    }
}
