using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Answers;

/// <summary>What people and models put around an answer without changing it: blanks, markdown, LaTeX, quotes, "The answer is".</summary>
internal static partial class AnswerText
{
    // Deeper nesting of marks is no way to write an answer, and each layer costs a pass over the text.
    private const int MaxLayers = 6;

    private static readonly (string Opening, string Closing)[] Marks =
    [
        ("**", "**"), ("__", "__"), ("$$", "$$"), ("$", "$"), ("*", "*"), ("`", "`"), ("\\(", "\\)"), ("\\[", "\\]"),
        ("\\boxed{", "}"), ("\\text{", "}"), ("\\mathrm{", "}"), ("\\textbf{", "}"), ("\\mathbf{", "}"), ("\\texttt{", "}"), ("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"),
    ];

    /// <summary>Gets the answer without what surrounds it.</summary>
    public static string Strip(string answer)
    {
        var text = answer.AsSpan().Trim();
        for (var layer = 0; layer < MaxLayers; layer++)
        {
            var inside = WithoutIntroduction(WithoutMark(WithoutFence(text))).Trim();
            if (inside.Length == text.Length) break;
            text = inside;
        }

        return text.ToString();
    }

    /// <summary>Gets the answer without what surrounds it and, where a full stop ends it, then also without that.</summary>
    public static IEnumerable<string> Readings(string answer)
    {
        var text = Strip(answer);
        yield return text;
        if (text.EndsWith('.')) yield return Strip(WithoutFullStop(text));
    }

    /// <summary>Gets the answer with each run of blanks as one space.</summary>
    public static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Gets a sentence's text without its full stop.</summary>
    public static string WithoutFullStop(string text) => text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal) ? text[..^1].TrimEnd() : text;

    private static ReadOnlySpan<char> WithoutFence(ReadOnlySpan<char> text)
    {
        if (text.Length < 7 || !text.StartsWith("```") || !text.EndsWith("```")) return text;
        var line = text.IndexOf('\n');
        return line < 0 || line > 20 || line > text.Length - 4 ? text : text[(line + 1)..^3];
    }

    private static ReadOnlySpan<char> WithoutMark(ReadOnlySpan<char> text)
    {
        foreach (var (opening, closing) in Marks)
        {
            if (text.Length <= opening.Length + closing.Length || !text.StartsWith(opening) || !text.EndsWith(closing)) continue;
            var inside = text[opening.Length..^closing.Length];
            // "a" and "b" is two texts in quotes, not one.
            if (closing == "}" ? IsBalanced(inside) : inside.IndexOf(closing) < 0 && inside.IndexOf(opening) < 0) return inside;
        }

        return text;
    }

    private static bool IsBalanced(ReadOnlySpan<char> text)
    {
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            if (depth < 0) return false;
        }

        return depth == 0;
    }

    private static ReadOnlySpan<char> WithoutIntroduction(ReadOnlySpan<char> text)
    {
        foreach (var match in Introduction().EnumerateMatches(text))
        {
            var rest = text[match.Length..];
            return rest.IsWhiteSpace() ? text : rest;
        }

        return text;
    }

    // "The answer is 42", "Final answer: 42" and, with the introduction alone in bold, "**Answer:** 42" or "**Answer**: 42".
    [GeneratedRegex(@"\A(?:(?:so|thus|hence|therefore),?\s{1,3})?(?<bold>\*\*|__)?(?:the\s{1,3})?(?:final\s{1,3}|correct\s{1,3})?(?:answer|result|option|choice)(?:\s{1,3}is(?=[\s:*_]))?(?:(?(bold)(?:\s?:\s?\k<bold>|\k<bold>\s?:)|\s?:)|(?<=\bis)(?(bold)\k<bold>)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();
}
