using System.Text.RegularExpressions;
using R1CI.Sdk.Tasks.Tests.BigBenchHard;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class ZebraPuzzlesTests() : TaskTests("zebra_puzzles")
{
    // Tries every arrangement, a kind of property after the other, and drops it as soon as a clue about the kinds placed so far is broken.
    protected override string Solve(string prompt)
    {
        var habits = Regex.Match(prompt, @"(?:no two the same: |of a kind: |kind out of )((?:(?:drinks|keeps) [^.;,]+[;,]? ?)+?)(?:\.|, and nobody)").Groups[1].Value;
        var clues = prompt.Split('\n').Where(line => Regex.IsMatch(line, @" (lives (next|somewhere|in house \d+\.)|is (the same|not)) ?") && line.EndsWith('.') && !line.Contains("stand in a row") && !line.Contains("numbered")).ToArray();
        var people = Regex.Match(prompt, @"(?:lives one of (.+), and each|inhabitants are (.+?)\. Their|^(.+) live side by side)", RegexOptions.Multiline).Groups.Values.Skip(1).First(group => group.Success).Value.Replace(", and ", ", ").Split(", ");
        clues = [.. clues.Select(clue => clue.StartsWith("The one") ? "t" + clue[1..] : clue)];
        string[][] kinds = [people, .. habits.Split("; ").Select(kind => kind.Split(", "))];
        List<Dictionary<string, int>> worlds = [[]];
        foreach (var kind in kinds)
        {
            worlds = worlds.SelectMany(world => PromptText.Orders(kind).Select(order => new Dictionary<string, int>(world.Concat(order.Select((value, house) => KeyValuePair.Create(value, house + 1))))))
                .Where(world => clues.All(clue => IsTrue(clue, world))).ToList();
        }

        var asked = int.Parse(Regex.Match(prompt, @"(?:Who lives in house|person in house|inhabitant of house) (\d+)").Groups[1].Value);
        var answers = worlds.Select(world => people.Single(person => world[person] == asked)).Distinct().ToArray();
        return answers.Length == 1 ? answers[0] : $"{answers.Length} answers";
    }

    private static bool IsTrue(string clue, Dictionary<string, int> world)
    {
        var parts = Regex.Match(clue, @"^(.+?) (is the same person as|lives next to|lives somewhere to the left of|is not|lives in house) (.+)\.$");
        if (!world.TryGetValue(parts.Groups[1].Value.Replace("the one who ", ""), out var first)) return true;
        if (parts.Groups[2].Value == "lives in house") return first == int.Parse(parts.Groups[3].Value);
        if (!world.TryGetValue(parts.Groups[3].Value.Replace("the one who ", ""), out var second)) return true;
        return parts.Groups[2].Value switch { "is the same person as" => first == second, "lives next to" => Math.Abs(first - second) == 1, "is not" => first != second, _ => first < second };
    }
}
