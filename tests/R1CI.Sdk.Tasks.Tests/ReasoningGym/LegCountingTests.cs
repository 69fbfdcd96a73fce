using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class LegCountingTests() : TaskTests("leg_counting")
{
    protected override string Solve(string prompt) => Regex.Matches(prompt, @"(\d+) ([a-z]+)").Sum(match => int.Parse(match.Groups[1].Value) * Legs(match.Groups[2].Value)).ToString();

    private static int Legs(string animal) => Regex.Replace(animal, "(?<=ch|h)es$|s$", "") switch
    {
        "snake" or "snail" => 0,
        "hen" or "duck" or "eagle" or "ostrich" or "human" => 2,
        "ant" or "bee" or "beetle" or "butterfly" or "butterflie" or "wasp" => 6,
        "spider" or "scorpion" => 8,
        "crab" or "lobster" => 10,
        "dog" or "cat" or "horse" or "cow" or "lion" or "frog" or "lizard" => 4,
        var other => throw new FormatException(other),
    };
}
