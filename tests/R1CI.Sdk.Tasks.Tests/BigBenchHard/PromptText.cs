using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

/// <summary>Reads what many prompts have in common.</summary>
internal static class PromptText
{
    public static string[] Lines(string prompt) => prompt.Split('\n');

    /// <summary>The texts of the options by letter.</summary>
    public static Dictionary<string, string> Options(string prompt) =>
        Regex.Matches(prompt, @"^\((?<letter>[A-Z])\) (?<text>.+)$", RegexOptions.Multiline).ToDictionary(option => option.Groups["letter"].Value, option => option.Groups["text"].Value);

    /// <summary>The letter of the only option that fulfils a condition.</summary>
    public static string Only(string prompt, Func<string, bool> isRight)
    {
        var right = Options(prompt).Where(option => isRight(option.Value)).Select(option => option.Key).ToArray();
        return right.Length == 1 ? right[0] : $"{right.Length} of the options are right";
    }

    /// <summary>Every order of some items.</summary>
    public static IEnumerable<T[]> Orders<T>(T[] items)
    {
        if (items.Length == 0) return [[]];
        return items.SelectMany((first, at) => Orders(items.Where((_, other) => other != at).ToArray()).Select(rest => (T[])[first, .. rest]));
    }
}
