using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class TrackingThreeObjectsTests() : TrackingShuffledObjectsTests("three");

public sealed class TrackingFiveObjectsTests() : TrackingShuffledObjectsTests("five");

public sealed class TrackingSevenObjectsTests() : TrackingShuffledObjectsTests("seven");

public abstract class TrackingShuffledObjectsTests(string word) : TaskTests($"tracking_shuffled_objects_{word}_objects")
{
    // Goes through the swaps backwards: whose thing at the start is it that the person has at the end?
    protected override string Solve(string prompt)
    {
        var person = Regex.Match(prompt, @"^(\w+) (has|is reading|plays|is in charge of|holds) \.\.\.$", RegexOptions.Multiline).Groups[1].Value;
        foreach (var swap in Regex.Matches(prompt, @"^(\w+) and (\w+) (?:trade|exchange|change|swap).*\.$", RegexOptions.Multiline).Reverse())
        {
            var (one, other) = (swap.Groups[1].Value, swap.Groups[2].Value);
            person = person == one ? other : person == other ? one : person;
        }

        var had = Regex.Match(prompt, $@"^{person} (?:has|is reading|plays|is in charge of|holds) (.+)\.$", RegexOptions.Multiline).Groups[1].Value;
        return PromptText.Only(prompt, option => option == had);
    }
}
