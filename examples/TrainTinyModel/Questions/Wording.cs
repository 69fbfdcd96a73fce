using System.Text.RegularExpressions;

namespace TrainTinyModel.Questions;

/// <summary>The small grammar of wordings: <c>[a|b]</c> is a choice and nests, <c>&lt;name&gt;</c> a word of that meaning, <c>{x}</c> a slot.</summary>
internal static partial class Wording
{
    private static readonly Dictionary<string, string> Words = File.ReadLines(WordingFile.PathOf("words"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => $"[{line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}]");

    /// <summary>Resolves words and choices, the innermost first. Brackets without a bar are text.</summary>
    public static string Expand(Draw draw, string wording)
    {
        var text = NamePattern().Replace(wording, match => Words.GetValueOrDefault(match.Groups[1].Value, match.Value));
        while (ChoicePattern().Match(text) is { Success: true } choice)
        {
            text = string.Concat(text.AsSpan(0, choice.Index), draw.Pick(choice.Groups[1].Value.Split('|')), text.AsSpan(choice.Index + choice.Length));
        }

        return BlanksPattern().Replace(text, " ").Trim();
    }

    /// <summary>Puts values into slots.</summary>
    /// <exception cref="KeyNotFoundException">A slot has no value.</exception>
    public static string Fill(string wording, IReadOnlyDictionary<string, string> slots) => SlotPattern().Replace(wording, match => slots[match.Groups[1].Value]).Trim();

    [GeneratedRegex(@"<([a-z_]+)>")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\[([^\[\]]*\|[^\[\]]*)\]")]
    private static partial Regex ChoicePattern();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex SlotPattern();

    [GeneratedRegex(@" {2,}")]
    private static partial Regex BlanksPattern();
}
