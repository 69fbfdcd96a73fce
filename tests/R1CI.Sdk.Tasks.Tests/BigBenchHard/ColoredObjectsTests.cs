using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class ColoredObjectsTests() : TaskTests("reasoning_about_colored_objects")
{
    protected override string Solve(string prompt)
    {
        var row = Regex.Match(prompt, @": (an? .+, and an? .+)\.$", RegexOptions.Multiline).Groups[1].Value.Replace(", and ", ", ").Split(", ").Select(item => item.Split(' ', 3)).ToList();
        var question = Regex.Match(prompt, @"(What colour|How many|If every).*\?").Value;
        var answer = Answer(question, [.. row.Select(item => item[1])], [.. row.Select(item => item[2])]);
        return PromptText.Only(prompt, option => option == answer);
    }

    private static string Answer(string question, List<string> colors, List<string> things)
    {
        var at = things.FindIndex(thing => question.Contains($"the {thing}?") || question.Contains($"the {thing} are"));
        if (question.Contains("directly to the right")) return colors[at + 1];
        if (question.Contains("directly to the left")) return colors[at - 1];
        if (question.Contains("farthest")) return colors[Enumerable.Range(0, colors.Count).MaxBy(place => Math.Abs(place - at))];
        if (question.StartsWith("What colour")) return colors[at];
        var named = Regex.Matches(question, @"\w+").Select(word => word.Value).Where(colors.Concat(["red", "blue", "green", "yellow", "orange", "purple", "black", "white", "brown", "grey", "pink", "turquoise", "silver", "gold", "magenta", "teal"]).Contains).ToHashSet();
        if (question.StartsWith("If every")) return $"{colors.Count(color => !named.Contains(color))}";
        if (question.Contains("to the left of")) return $"{colors.Take(at).Count(color => !named.Contains(color))}";
        if (question.Contains("to the right of")) return $"{colors.Skip(at + 1).Count(color => !named.Contains(color))}";
        return $"{colors.Count(named.Contains)}";
    }
}
