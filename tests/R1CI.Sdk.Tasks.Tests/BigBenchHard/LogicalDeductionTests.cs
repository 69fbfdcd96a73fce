using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.BigBenchHard;

public sealed class LogicalDeductionThreeTests() : LogicalDeductionTests("three");

public sealed class LogicalDeductionFiveTests() : LogicalDeductionTests("five");

public sealed class LogicalDeductionSevenTests() : LogicalDeductionTests("seven");

public abstract class LogicalDeductionTests(string word) : TaskTests($"logical_deduction_{word}_objects")
{
    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"];
    // The place of each thing, in the order in which the options name them.
    private readonly Lazy<int[][]> _orders = new(() => [.. PromptText.Orders<int>([.. Enumerable.Range(0, word switch { "three" => 3, "five" => 5, _ => 7 })])]);

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six"];

    // Tries every order on every sentence.
    protected override string Solve(string prompt)
    {
        var things = Regex.Matches(prompt, @"^\([A-Z]\) The (.+?) is the ", RegexOptions.Multiline).Select(option => option.Groups[1].Value).ToArray();
        var clues = PromptText.Lines(prompt).Where(line => line.StartsWith("The ") && line.EndsWith('.')).Select(line => Read(line, things)).ToArray();
        var possible = _orders.Value.Where(order => Array.TrueForAll(clues, isTrue => isTrue(order))).ToArray();
        return PromptText.Only(prompt, option => possible.Length > 0 && Array.TrueForAll(possible, new(Read(option, things))));
    }

    private static Func<int[], bool> Read(string sentence, string[] things)
    {
        var named = Enumerable.Range(0, things.Length).Where(thing => sentence.Contains($"he {things[thing]} ") || sentence.EndsWith($"he {things[thing]}."))
            .OrderBy(thing => sentence.IndexOf($"he {things[thing]}", StringComparison.Ordinal)).ToArray();
        if (Regex.Match(sentence, @"exactly (\w+) of the others between") is { Success: true } gap)
        {
            var distance = Array.IndexOf(Numbers, gap.Groups[1].Value) + 1;
            return places => Math.Abs(places[named[0]] - places[named[1]]) == distance;
        }

        if (sentence.Contains("no other between")) return places => Math.Abs(places[named[0]] - places[named[1]]) == 1;
        if (sentence.Contains("at least one other between")) return places => Math.Abs(places[named[0]] - places[named[1]]) > 1;
        if (named.Length == 2)
        {
            var sign = Regex.IsMatch(sentence, "left of|ahead of|older than|cheaper than|lower than") ? 1 : -1;
            return places => sign * (places[named[1]] - places[named[0]]) > 0;
        }

        var positions = Regex.Match(sentence.TrimEnd('.'), @" is (not |either )?the (.+)$");
        var meant = positions.Groups[2].Value.Split(" or the ").Select(text => Place(text, things.Length)).ToArray();
        var isDenied = positions.Groups[1].Value.StartsWith("not");
        return places => meant.Contains(places[named.Single()]) != isDenied;
    }

    private static int Place(string text, int count)
    {
        var rank = Math.Max(0, Array.IndexOf(Ordinals, text.Split(' ')[0]));
        return Regex.IsMatch(text, "right|last|newest|most expensive|highest") ? count - 1 - rank : rank;
    }
}
