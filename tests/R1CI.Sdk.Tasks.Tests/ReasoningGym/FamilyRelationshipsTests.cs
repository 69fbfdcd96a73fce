using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class FamilyRelationshipsTests() : TaskTests("family_relationships")
{
    // Ways through the family, from the one asked about: p to a parent, c to a child, s to the spouse.
    private static readonly Dictionary<string, (string Woman, string Man)> Words = new()
    {
        ["s"] = ("wife", "husband"), ["p"] = ("mother", "father"), ["c"] = ("daughter", "son"), ["pc"] = ("sister", "brother"), ["pp"] = ("grandmother", "grandfather"), ["cc"] = ("granddaughter", "grandson"),
        ["ppc"] = ("aunt", "uncle"), ["pcc"] = ("niece", "nephew"), ["ppcc"] = ("cousin", "cousin"), ["sp"] = ("mother-in-law", "father-in-law"), ["cs"] = ("daughter-in-law", "son-in-law"),
    };

    /// <summary>Follows the first way that leads from the second person to the first.</summary>
    protected override string Solve(string prompt)
    {
        var couples = Regex.Matches(prompt, @"(\w+), a woman, is married to (\w+), a man").Select(match => (Wife: match.Groups[1].Value, Husband: match.Groups[2].Value)).ToList();
        var children = Regex.Matches(prompt, @"(\w+) is a (daughter|son) of (\w+)\.").Select(match => (Name: match.Groups[1].Value, IsWoman: match.Groups[2].Value == "daughter", Parent: match.Groups[3].Value)).ToList();
        var asked = Regex.Match(prompt, @"What is (?<a>\w+) to (?<b>\w+)\?|(?<a>\w+) is (?<b>\w+)'s \.\.\.|How is (?<a>\w+) related to (?<b>\w+),").Groups;
        IEnumerable<string> Go(string name, char step) => step switch
        {
            's' => couples.Where(pair => pair.Wife == name || pair.Husband == name).Select(pair => pair.Wife == name ? pair.Husband : pair.Wife),
            'p' => children.Where(child => child.Name == name).SelectMany(child => Go(child.Parent, 's').Append(child.Parent)),
            _ => children.Where(child => child.Parent == name || Go(child.Parent, 's').Contains(name)).Select(child => child.Name),
        };
        var (first, second) = (asked["a"].Value, asked["b"].Value);
        var isWoman = couples.Exists(pair => pair.Wife == first) || children.Exists(child => child.Name == first && child.IsWoman);
        var way = Words.Keys.First(steps => steps.Aggregate<char, IEnumerable<string>>([second], (names, step) => [.. names.SelectMany(name => Go(name, step))]).Contains(first));
        return isWoman ? Words[way].Woman : Words[way].Man;
    }
}
